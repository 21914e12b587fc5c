@NullMarked
package council.procurement.step.cycle;

import org.jspecify.annotations.NullMarked;
