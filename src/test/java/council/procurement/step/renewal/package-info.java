@NullMarked
package council.procurement.step.renewal;

import org.jspecify.annotations.NullMarked;
