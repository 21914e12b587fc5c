/** {@code bpmn/shared/revaluation.bpmn}: what a procurement may cost changes, and the rules are asked again. */
@NullMarked
package council.procurement.step.revaluation;

import org.jspecify.annotations.NullMarked;
