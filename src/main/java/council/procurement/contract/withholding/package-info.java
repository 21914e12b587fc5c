/** Withholding facts of a contract from publication, and publishing them again. */
@NullMarked
package council.procurement.contract.withholding;

import org.jspecify.annotations.NullMarked;
