/** What holds for all of the code, whatever it does. */
@NullMarked
package council.procurement.architecture;

import org.jspecify.annotations.NullMarked;
