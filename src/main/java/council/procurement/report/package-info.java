/** Questions about many contracts or cycles at once, answered by the database in one go; nothing is changed here. */
@NullMarked
package council.procurement.report;

import org.jspecify.annotations.NullMarked;
