@NullMarked
package council.procurement.contract.obligation;

import org.jspecify.annotations.NullMarked;
