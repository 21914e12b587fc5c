@NullMarked
package council.procurement.contract.withholding;

import org.jspecify.annotations.NullMarked;
