@NullMarked
package council.procurement.notice.ocds;

import org.jspecify.annotations.NullMarked;
