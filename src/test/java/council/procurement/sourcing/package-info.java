/** Tests of what is known of a procurement, and of the lists that people write. */
@NullMarked
package council.procurement.sourcing;

import org.jspecify.annotations.NullMarked;
