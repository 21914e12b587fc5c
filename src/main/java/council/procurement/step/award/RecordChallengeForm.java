package council.procurement.step.award;

import council.procurement.engine.StartForm;
import council.procurement.engine.StartResult;
import council.procurement.security.Person;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/shared/record-challenge.form}. */
@Component("record-challenge")
class RecordChallengeForm implements StartForm<RecordChallengeForm.Answers> {

    private final Challenges challenges;

    RecordChallengeForm(Challenges challenges) {
        this.challenges = challenges;
    }

    record Answers(String reference, String claimant, LocalDate notifiedOn, String claim) {}

    @Override
    public Map<String, Object> prefill(Person person) {
        return Map.of();
    }

    @Override
    public StartResult submit(Person person, Answers answers) {
        challenges.record(
                answers.reference(),
                new Challenges.Open(0, answers.claimant(), answers.notifiedOn(), answers.claim()),
                person.id());
        return new StartResult(
                answers.reference(), "A challenge to the award was recorded; the award is suspended.", Map.of());
    }
}
