@NullMarked
package council.procurement.step.tender;

import org.jspecify.annotations.NullMarked;
