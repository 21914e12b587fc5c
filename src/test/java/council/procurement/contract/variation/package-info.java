@NullMarked
package council.procurement.contract.variation;

import org.jspecify.annotations.NullMarked;
