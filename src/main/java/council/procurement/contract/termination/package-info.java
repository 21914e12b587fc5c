/** {@code bpmn/contract/termination.bpmn}: a contract ends before its last day, once somebody else has approved it. */
@NullMarked
package council.procurement.contract.termination;

import org.jspecify.annotations.NullMarked;
