/** Where Octant's data lives: a PostgreSQL server that is configured, or one that Octant starts by itself. */
@NullMarked
package council.procurement.database;

import org.jspecify.annotations.NullMarked;
