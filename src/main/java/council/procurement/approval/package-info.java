/** Approvals: who approves what by value and risk, what exactly was approved, and who stood in for whom. */
@NullMarked
package council.procurement.approval;

import org.jspecify.annotations.NullMarked;
