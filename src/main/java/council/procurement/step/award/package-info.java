/** Step 5, {@code bpmn/5-award.bpmn}: from a recommendation to a contract that is approved, signed, registered and mobilised. */
@NullMarked
package council.procurement.step.award;

import org.jspecify.annotations.NullMarked;
