/** {@code bpmn/0-cycle.bpmn}: the cycle that strings the eight steps together, and {@code bpmn/shared/abandonment.bpmn}. */
@NullMarked
package council.procurement.step.cycle;

import org.jspecify.annotations.NullMarked;
