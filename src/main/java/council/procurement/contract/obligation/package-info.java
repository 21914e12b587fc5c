/** {@code bpmn/contract/obligation.bpmn}: what is owed under a contract is reported on when it is due. */
@NullMarked
package council.procurement.contract.obligation;

import org.jspecify.annotations.NullMarked;
