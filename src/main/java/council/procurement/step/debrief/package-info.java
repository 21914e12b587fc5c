/** Step 7, {@code bpmn/7-debrief.bpmn}: what a contract teaches, kept where it helps next time. */
@NullMarked
package council.procurement.step.debrief;

import org.jspecify.annotations.NullMarked;
