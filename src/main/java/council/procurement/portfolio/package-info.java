/** What managers watch: how many cases stand where, what ends, what is due, who has how much to do, and what is stuck. */
@NullMarked
package council.procurement.portfolio;

import org.jspecify.annotations.NullMarked;
