/** Tests of Octant's own pages. */
@NullMarked
package council.procurement.web;

import org.jspecify.annotations.NullMarked;
