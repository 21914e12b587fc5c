/** Tests of step 3, tender preparation. */
@NullMarked
package council.procurement.step.preparation;

import org.jspecify.annotations.NullMarked;
