package council.procurement.step.preparation;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.sourcing.TenderTerms;
import council.procurement.sourcing.TenderTerms.PolicyStatement;
import council.procurement.sourcing.TermsOfTenders;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/3-preparation/set-conditions-and-terms.form}. */
@Component("set-conditions-and-terms")
class SetConditionsAndTermsForm implements TaskForm<SetConditionsAndTermsForm.Answers> {

    private static final int USUAL_PAYMENT_DAYS = 30;
    private static final String NOT_FIRST =
            "Below the threshold nobody may be kept from tendering by an assessment of their"
                    + " capacity or ability beforehand, except for larger works and call-offs (Procurement Act 2023 section 85). Look"
                    + " at conditions together with the tenders.";

    private static final int MOST_CONDITIONS = 30;

    private final PreparationFacts facts;
    private final TermsOfTenders terms;
    private final Preparations preparations;
    private final TenderRules rules;

    SetConditionsAndTermsForm(
            PreparationFacts facts, TermsOfTenders terms, Preparations preparations, TenderRules rules) {
        this.facts = facts;
        this.terms = terms;
        this.preparations = preparations;
        this.rules = rules;
    }

    record Answers(
            YesNo suitabilityStage,
            String conditions,
            boolean noAuditedAccounts,
            boolean noInsuranceYet,
            boolean noEarlierContract,
            boolean equivalents,
            int paymentDays,
            String exitPlan,
            String stepIn,
            String smeBarriers,
            @Nullable String growth,
            @Nullable String missions,
            @Nullable String capability) {

        private TenderTerms terms() {
            return new TenderTerms(
                    suitabilityStage == YesNo.YES, conditions, paymentDays, exitPlan, stepIn, smeBarriers, statement());
        }

        private @Nullable PolicyStatement statement() {
            return growth == null || missions == null || capability == null
                    ? null
                    : new PolicyStatement(growth, missions, capability);
        }
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        RulesOfTender asked = rules.shown(facts.procurement(task));
        Map<String, Object> shown = facts.of(task);
        shown.put("callOff", asked.isCallOff());
        shown.put(
                "firstAssessed",
                asked.mayAssessFirst() ? "Suppliers may be assessed before they may tender." : NOT_FIRST);
        shown.put("paymentDays", USUAL_PAYMENT_DAYS);
        terms.find(task.reference()).ifPresent(known -> {
            shown.put("suitabilityStage", known.suitabilityStage() ? YesNo.YES : YesNo.NO);
            shown.put("conditions", known.conditions());
            shown.put("paymentDays", known.paymentDays());
            shown.put("exitPlan", known.exitPlan());
            shown.put("stepIn", known.stepIn());
            shown.put("smeBarriers", known.smeBarriers());
            if (known.policyStatement() != null) {
                shown.put("growth", known.policyStatement().growth());
                shown.put("missions", known.policyStatement().missions());
                shown.put("capability", known.policyStatement().capability());
            }
        });
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        RulesOfTender asked = rules.kept(facts.procurement(task), "Set conditions and terms");
        if (answers.suitabilityStage() == YesNo.YES && !asked.mayAssessFirst()) {
            throw new RefusedSubmissionException("Are suppliers assessed before they may tender?: " + NOT_FIRST);
        }
        TenderTerms written = answers.terms();
        int conditions = written.eachCondition().size();
        if (conditions > MOST_CONDITIONS) {
            throw new RefusedSubmissionException("What must a supplier be able to do?: there are " + conditions
                    + " lines, and each is checked of every bidder. Write one condition per line, " + MOST_CONDITIONS
                    + " at most.");
        }
        terms.write(task.reference(), written, task.person().id());
        preparations.workedOn(task.reference(), task.person().id(), task.key());
        return TaskResult.of(
                "Conditions of participation and terms were set. Barriers to small and medium-sized suppliers"
                        + (asked.isCallOff() ? "" : " and the National Procurement Policy Statement")
                        + " were considered.");
    }
}
