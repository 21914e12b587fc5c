/** Octant's own pages and its interface for programs. */
@NullMarked
package council.procurement.web;

import org.jspecify.annotations.NullMarked;
