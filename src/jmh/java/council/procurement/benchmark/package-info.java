/** What Octant costs, measured as a whole; docs/benchmarks.md has the commands and the figures. */
@NullMarked
package council.procurement.benchmark;

import org.jspecify.annotations.NullMarked;
