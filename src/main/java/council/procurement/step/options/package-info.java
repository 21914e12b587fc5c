/** {@code bpmn/2-options.bpmn}: how a need is met, in house first, and how suppliers are asked if it is not. */
@NullMarked
package council.procurement.step.options;

import org.jspecify.annotations.NullMarked;
