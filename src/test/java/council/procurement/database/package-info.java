@NullMarked
package council.procurement.database;

import org.jspecify.annotations.NullMarked;
