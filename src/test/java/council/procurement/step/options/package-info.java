@NullMarked
package council.procurement.step.options;

import org.jspecify.annotations.NullMarked;
