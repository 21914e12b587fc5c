@NullMarked
package council.procurement.contract.performance;

import org.jspecify.annotations.NullMarked;
