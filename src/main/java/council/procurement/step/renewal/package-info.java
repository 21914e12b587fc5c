/**
 * Step 8, {@code bpmn/8-renewal.bpmn}: what follows a contract that comes to its end. In house is the default; no other
 * decision stands without evidence against it and somebody who did not prepare it.
 */
@NullMarked
package council.procurement.step.renewal;

import org.jspecify.annotations.NullMarked;
