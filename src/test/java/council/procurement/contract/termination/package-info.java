@NullMarked
package council.procurement.contract.termination;

import org.jspecify.annotations.NullMarked;
