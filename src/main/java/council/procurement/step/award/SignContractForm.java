package council.procurement.step.award;

import static council.procurement.step.award.AwardVariables.CONTRACT_SIGNED;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.rules.WrittenDate;
import council.procurement.sourcing.Holds;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import council.procurement.step.award.Awards.Signature;
import council.procurement.step.award.Awards.SignedAs;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/5-award/sign-contract.form}. */
@Component("sign-contract")
class SignContractForm implements TaskForm<SignContractForm.Answers> {

    private final Signatures signatures;
    private final Awards awards;
    private final AwardFacts facts;
    private final Procurements procurements;
    private final Holds holds;

    SignContractForm(Signatures signatures, Awards awards, AwardFacts facts, Procurements procurements, Holds holds) {
        this.signatures = signatures;
        this.awards = awards;
        this.facts = facts;
        this.procurements = procurements;
        this.holds = holds;
    }

    enum Outcome {
        SIGNED,
        SEALED,
        NOT_SIGNED
    }

    record Answers(
            Outcome outcome,
            @Nullable LocalDate enteredOn,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable Integer noticeDays,
            @Nullable String optionMonths,
            @Nullable String notSignedBecause) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> all = facts.ofApproved(task.reference());
        Procurement procurement = procurements.get(task.reference());
        if (procurement.timetable().starts() != null && procurement.timetable().ends() != null) {
            all.put("startsOn", procurement.timetable().starts().toString());
            all.put("endsOn", procurement.timetable().ends().toString());
        }
        int months = procurement.estimate().extensionMonths();
        if (months > 0) {
            all.put("optionMonths", String.valueOf(months));
        }
        return all;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        if (answers.outcome() == Outcome.NOT_SIGNED) {
            awards.stopped(task.reference(), "The contract was not signed: " + answers.notSignedBecause());
            return TaskResult.of("The contract was not signed; the award is stopped.")
                    .with(CONTRACT_SIGNED, false);
        }
        holds.refuseIfHeld(task.reference());
        var signature = new Signature(
                SignedAs.valueOf(answers.outcome().name()),
                Objects.requireNonNull(answers.enteredOn()),
                Objects.requireNonNull(answers.startsOn()),
                Objects.requireNonNull(answers.endsOn()),
                answers.noticeDays(),
                Signatures.optionMonths(answers.optionMonths()));
        signatures.sign(task.reference(), signature, task.person().id());
        return TaskResult.of("The contract was " + (answers.outcome() == Outcome.SEALED ? "sealed" : "signed")
                        + "; it was entered into on " + WrittenDate.of(signature.entered()) + ".")
                .with(CONTRACT_SIGNED, true);
    }
}
