@NullMarked
package council.procurement.contract.option;

import org.jspecify.annotations.NullMarked;
