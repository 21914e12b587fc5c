@NullMarked
package council.procurement.approval;

import org.jspecify.annotations.NullMarked;
