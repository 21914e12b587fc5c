package council.procurement.step.preparation;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.step.preparation.RulesOfTender.SocialValueAsked;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Form {@code forms/3-preparation/set-award-criteria.form}. */
@Component("set-award-criteria")
class SetAwardCriteriaForm implements TaskForm<SetAwardCriteriaForm.Answers> {

    private static final String USUAL = """
            Each criterion of quality and social value is scored by several people alone, who then agree on one score. The agreed \
            score is divided by the highest possible score and multiplied by the weight.
            The lowest price gets the full weight of price; any other price gets the lowest price divided by it, times the weight.
            The contract goes to the tender with the highest sum.""";

    private static final String ASKED = "Asked: ";
    private static final String NOT_ASKED = "Not asked: ";

    private final PreparationFacts facts;
    private final TenderCheck check;
    private final Preparations preparations;
    private final TenderRules rules;

    SetAwardCriteriaForm(PreparationFacts facts, TenderCheck check, Preparations preparations, TenderRules rules) {
        this.facts = facts;
        this.check = check;
        this.preparations = preparations;
        this.rules = rules;
    }

    enum Consultation {
        ASKED,
        NOT_ASKED
    }

    record Answers(
            String methodology,
            String wellBeing,
            Consultation consultation,
            String consultationBecause,
            boolean fitToSubject) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Preparation known = preparations.get(task.reference());
        SocialValueAsked socialValue = rules.shown(facts.procurement(task)).socialValue();
        Map<String, Object> shown = facts.of(task);
        shown.put("criteriaSheet", facts.sheet(AwardCriteriaSheet.ID, task));
        shown.put("measuresSheet", facts.sheet(SocialValueMeasuresSheet.ID, task));
        shown.put("socialValue", socialValue.because());
        shown.put("environmentalWeight", Weighting.percent(environment(known)));
        shown.put("methodology", known.methodology() == null ? USUAL : known.methodology());
        Optional.ofNullable(known.wellBeing()).ifPresent(text -> shown.put("wellBeing", text));
        Optional.ofNullable(known.consultation()).ifPresent(text -> {
            shown.put("consultation", text.startsWith(ASKED) ? Consultation.ASKED : Consultation.NOT_ASKED);
            shown.put(
                    "consultationBecause",
                    text.substring(text.startsWith(ASKED) ? ASKED.length() : NOT_ASKED.length()));
        });
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        String reference = task.reference();
        WrittenRows.refuse(check.criteria(reference, rules.kept(facts.procurement(task), "Set award criteria")));
        preparations.methodology(
                reference,
                answers.methodology(),
                answers.wellBeing(),
                (answers.consultation() == Consultation.ASKED ? ASKED : NOT_ASKED) + answers.consultationBecause());
        preparations.workedOn(reference, task.person().id(), task.key());
        return TaskResult.of(
                "The award criteria were set; their weights make 100 per cent, and the rules for social value and the environment"
                        + " are kept.");
    }

    private static BigDecimal environment(Preparation known) {
        return known.environmentalWeight() == null ? BigDecimal.ZERO : known.environmentalWeight();
    }
}
