/** Octant in a real browser. */
@NullMarked
package council.procurement.browser;

import org.jspecify.annotations.NullMarked;
