/** {@code bpmn/contract/performance-review.bpmn}: how a contract performs, looked at as often as its tier asks for. */
@NullMarked
package council.procurement.contract.performance;

import org.jspecify.annotations.NullMarked;
