/**
 * What is known of a procurement from the need to the signature, as far as more than one step works with it: the need, the
 * estimate, the route, lots, criteria, panel, tenders and scores; and the sheets on which people write its lists.
 */
@NullMarked
package council.procurement.sourcing;

import org.jspecify.annotations.NullMarked;
