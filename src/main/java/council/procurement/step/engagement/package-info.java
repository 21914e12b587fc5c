/** {@code bpmn/1-engagement.bpmn}: from a need to the mandate to go on, with what is learnt of the market on the way. */
@NullMarked
package council.procurement.step.engagement;

import org.jspecify.annotations.NullMarked;
