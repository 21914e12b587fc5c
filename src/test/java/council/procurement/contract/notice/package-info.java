@NullMarked
package council.procurement.contract.notice;

import org.jspecify.annotations.NullMarked;
