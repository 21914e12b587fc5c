/**
 * Octant: a council's procurement, from the first conversation with the market to the decision to renew a contract or
 * bring the service in house.
 */
@NullMarked
package council.procurement;

import org.jspecify.annotations.NullMarked;
