/** {@code bpmn/contract/insourcing.bpmn}: a service comes in house. */
@NullMarked
package council.procurement.contract.insourcing;

import org.jspecify.annotations.NullMarked;
