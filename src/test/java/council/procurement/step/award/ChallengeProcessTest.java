package council.procurement.step.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.register.ContractReference;
import council.procurement.sourcing.TenderRoute;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** Walks every path of {@code bpmn/shared/challenge.bpmn}. */
class ChallengeProcessTest extends AwardWalk {

    @Override
    protected String process() {
        return "challenge";
    }

    @Test
    void recordedChallengeSuspendsTheAwardAndStaysConfidential() {
        ContractReference reference = inStandstill();

        ProcessInstance challenge = start(LEGAL, challenge(reference.value(), "2026-11-20"));

        assertThat(challenge).isEnded().hasPassed("EndEvent_AwardSuspended");
        assertThat(openTasks(reference)).containsExactly("Task_ResolveChallenge");
        assertThat(desk.open(LEGAL, task(reference, "Task_ResolveChallenge").getId()))
                .containsEntry("claimant", "Green & Sons Ltd")
                .containsEntry("notified", "20 November 2026");
        assertThat(story(reference))
                .contains("A challenge to the award was recorded; the award is suspended.")
                .noneMatch(sentence -> sentence.contains("Green") || sentence.contains("weights"));
    }

    @Test
    void onlyAnAwardThatWaitsForItsSignatureIsChallenged() {
        ContractReference early = begin(evaluated(180_000, TenderRoute.OPEN_PROCEDURE));
        ContractReference twice = inStandstill();
        start(LEGAL, challenge(twice.value(), "2026-11-20"));

        refused(challenge("SBC-1999-0001", "2026-11-20"), "there is no procurement SBC-1999-0001");
        refused(challenge(early.value(), "2026-11-20"), "has no award that waits for its signature");
        refused(challenge(twice.value(), "2026-11-20"), "is open already");
        ContractReference reference = inStandstill();
        refused(challenge(reference.value(), "2026-11-19"), "from 20 November 2026, when the award was approved");
        refused(challenge(reference.value(), "2026-11-21"), "to today");
        assertThat(openTasks(reference)).doesNotContain("Task_ResolveChallenge");
    }

    private void refused(Map<String, Object> fields, String words) {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> start(LEGAL, fields))
                .withMessageContaining(words);
    }

    private static Map<String, Object> challenge(String reference, String notified) {
        return new HashMap<>(Map.of(
                "reference",
                reference,
                "claimant",
                "Green & Sons Ltd",
                "notifiedOn",
                notified,
                "claim",
                "The weights applied were not those published."));
    }
}
