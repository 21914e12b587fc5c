/** The eight steps, and the cycle that strings them together. Steps never know each other. */
@NullMarked
package council.procurement.step;

import org.jspecify.annotations.NullMarked;
