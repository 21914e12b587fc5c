/** {@code bpmn/contract/variation.bpmn}: a running contract gets another end date or value, once somebody else has approved it. */
@NullMarked
package council.procurement.contract.variation;

import org.jspecify.annotations.NullMarked;
