/**
 * Step 3, {@code bpmn/3-preparation.bpmn}: an approved strategy becomes a tender that may go out, with all that bidders have to
 * know and all that the council has to have thought of before.
 */
@NullMarked
package council.procurement.step.preparation;

import org.jspecify.annotations.NullMarked;
