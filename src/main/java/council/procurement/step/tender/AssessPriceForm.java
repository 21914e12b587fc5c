package council.procurement.step.tender;

import static council.procurement.step.tender.EvaluationVariables.LOW_TENDER;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.sourcing.PanelPart;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/tender/assess-price.form}. */
@Component("assess-price")
class AssessPriceForm implements TaskForm<AssessPriceForm.Answers> {

    private final TenderFacts facts;
    private final Admission admission;
    private final LowTenders low;
    private final TenderProperties properties;

    AssessPriceForm(TenderFacts facts, Admission admission, LowTenders low, TenderProperties properties) {
        this.facts = facts;
        this.admission = admission;
        this.low = low;
        this.properties = properties;
    }

    record Answers(boolean pricesRight) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> shown = facts.withAccess(task);
        shown.put("list", facts.link(task, PriceCheckSheet.ID));
        shown.put("lowPercent", properties.abnormallyLowPercent());
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        admission.member(task, PanelPart.PRICE);
        boolean any = low.assess(task.reference(), task.person().id());
        return TaskResult.of("The prices were assessed.").with(LOW_TENDER, any);
    }
}
