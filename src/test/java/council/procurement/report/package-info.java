@NullMarked
package council.procurement.report;

import org.jspecify.annotations.NullMarked;
