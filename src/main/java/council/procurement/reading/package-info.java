/** What a transaction reads more than once, and how it is kept and forgotten. */
@NullMarked
package council.procurement.reading;

import org.jspecify.annotations.NullMarked;
