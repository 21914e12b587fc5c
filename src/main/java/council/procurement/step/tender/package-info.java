/**
 * Step 4, {@code bpmn/4-tender.bpmn} and {@code bpmn/tender/evaluation.bpmn}: suppliers are asked, their tenders are opened by
 * two, scored apart, moderated together, and one is recommended. Tenders and scores are confidential: they stand in our
 * tables, and nowhere else.
 */
@NullMarked
package council.procurement.step.tender;

import org.jspecify.annotations.NullMarked;
