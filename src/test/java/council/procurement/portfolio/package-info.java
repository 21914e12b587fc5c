/** What managers watch, counted on a real database. */
@NullMarked
package council.procurement.portfolio;

import org.jspecify.annotations.NullMarked;
