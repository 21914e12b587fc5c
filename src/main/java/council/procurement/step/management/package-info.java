/** Step 6, {@code bpmn/6-management.bpmn}: a contract from its first day to its close-out. */
@NullMarked
package council.procurement.step.management;

import org.jspecify.annotations.NullMarked;
