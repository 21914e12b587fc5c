@NullMarked
package council.procurement.report.publication;

import org.jspecify.annotations.NullMarked;
