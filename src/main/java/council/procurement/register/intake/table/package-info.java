/**
 * Opens files that hold a table, as councils send them: CSV in any encoding and workbooks, well made, badly made or
 * hostile. Knows nothing of what the columns mean.
 */
@NullMarked
package council.procurement.register.intake.table;

import org.jspecify.annotations.NullMarked;
