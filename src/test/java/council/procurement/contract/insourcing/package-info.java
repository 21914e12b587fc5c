@NullMarked
package council.procurement.contract.insourcing;

import org.jspecify.annotations.NullMarked;
