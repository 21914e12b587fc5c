@NullMarked
package council.procurement.step.award;

import org.jspecify.annotations.NullMarked;
