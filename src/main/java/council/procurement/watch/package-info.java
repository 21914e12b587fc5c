/**
 * What whoever runs Octant watches: figures read from the database, whether a node can serve, and who and what a line of
 * the log is about.
 */
@NullMarked
package council.procurement.watch;

import org.jspecify.annotations.NullMarked;
