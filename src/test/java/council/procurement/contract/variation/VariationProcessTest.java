package council.procurement.contract.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.notice.NoticeFixture;
import council.procurement.notice.Obligation;
import council.procurement.process.ProcessWalk;
import council.procurement.register.CaseRules;
import council.procurement.register.ContractChanges;
import council.procurement.register.ContractFixture;
import council.procurement.register.ContractReference;
import council.procurement.register.RuleAnswer;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.Money;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.security.Person;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every path of {@code bpmn/contract/variation.bpmn}. */
class VariationProcessTest extends ProcessWalk {

    private static final LocalDate END = LocalDate.of(2029, 3, 31);
    private static final String REASON = "Provided for in clause 14: one park more, for one year more.";
    private static final Map<String, Object> APPROVED = Map.of("decision", "APPROVE");
    private static final Map<String, Object> REFUSED =
            Map.of("decision", "REFUSE", "refusedBecause", "Too dear; ask for another price.");

    @Autowired
    private ContractChanges changes;

    @Autowired
    private CaseRules rules;

    @Autowired
    private NoticeFixture notices;

    @Override
    protected String process() {
        return "variation";
    }

    /** Procured before the Act, so that no notice is asked for. */
    private ContractFixture.Draft aContract() {
        return contracts.aContract().with("regime", "PCR2015");
    }

    private ContractFixture.Draft aPublicContract() {
        return contracts
                .aContract()
                .running(LocalDate.of(2026, 4, 1), LocalDate.of(2030, 3, 31))
                .with("regime", "PA2023")
                .with("kind", "SERVICES")
                .with("value_inc_vat_pence", 600_000_000L)
                .with("value_ex_vat_pence", 500_000_000L);
    }

    @Test
    void changeBeyondItsLimitsWaitsForItsNotice() {
        ContractReference reference = aPublicContract().inForce();
        Map<String, Object> proposal = proposal(reference, null, 5_500_001);
        proposal.put("ground", "PROVIDED_FOR");
        ProcessInstance variation = start(CONTRACTS, proposal);

        complete(HEAD, reference, "Task_ApproveVariation", APPROVED);

        assertThat(variation).isWaitingAt("CallActivity_ChangeNotice");
        assertThat(contracts.now(reference).worth().exVat()).isEqualTo(Money.pounds(5_000_000));
        assertThat(notices.of(reference.value(), NoticeDuty.CHANGE).certain()).isTrue();
        notices.write(reference.value(), NoticeDuty.CHANGE, "contracts");
        complete(CONTRACTS, reference, "Task_DraftNotice", Map.of("outcome", "READY"));
        complete(PROCUREMENT, reference, "Task_ApproveNotice", Map.of("decision", "APPROVE"));
        long id = notices.of(reference.value(), NoticeDuty.CHANGE).id();
        complete(
                PROCUREMENT,
                reference,
                "Task_PublishNotice",
                Map.of(
                        "outcome", "PUBLISHED",
                        "noticeNumber", "%06d-2026".formatted(id),
                        "publishedOn", "2026-11-20",
                        "publishedAt", "09:00"));
        runBackground(reference);

        assertThat(variation).isEnded().hasPassed("EndEvent_ContractVaried");
        assertThat(contracts.now(reference).worth().exVat()).isEqualTo(Money.pounds(5_500_001));
        Obligation copy = notices.of(reference.value(), NoticeDuty.COPY_OF_CHANGE);
        assertThat(copy.dueDay())
                .as("90 days beginning with the day of the change")
                .isEqualTo(LocalDate.of(2027, 2, 17));
    }

    @Test
    void changeWithinItsLimitsNeedsNoNotice() {
        ContractReference reference = aPublicContract().inForce();
        Map<String, Object> proposal = proposal(reference, null, 5_500_000);
        proposal.put("ground", "PROVIDED_FOR");
        ProcessInstance variation = start(CONTRACTS, proposal);

        complete(HEAD, reference, "Task_ApproveVariation", APPROVED);

        assertThat(variation).isEnded().hasPassed("EndEvent_ContractVaried");
    }

    @Test
    void changeOfAContractOfUnknownLawAsksWhetherANoticeIsDue() {
        ContractReference reference = contracts.aContract().inForce();
        ProcessInstance variation = start(CONTRACTS, proposal(reference, null, 250_000));
        complete(HEAD, reference, "Task_ApproveVariation", APPROVED);
        assertThat(notices.of(reference.value(), NoticeDuty.CHANGE).certain()).isFalse();

        complete(
                PROCUREMENT,
                reference,
                "Task_DraftNotice",
                Map.of("outcome", "NOT_DUE", "notDueBecause", "Procured under the regulations of 2015."));
        runBackground(reference);

        assertThat(variation).isEnded().hasPassed("EndEvent_ContractVaried");
    }

    @Test
    void contractChangesOnlyOnceSomebodyElseHasApproved() {
        ContractReference reference = aContract().inForce();
        ProcessInstance variation = start(CONTRACTS, proposal(reference, "2030-03-31", 264_000));
        assertThat(contracts.now(reference).term().end()).isEqualTo(END);

        complete(HEAD, reference, "Task_ApproveVariation", APPROVED);

        assertThat(variation).isEnded().hasPassed("EndEvent_ContractVaried");
        assertThat(contracts.now(reference).term().end()).isEqualTo(LocalDate.of(2030, 3, 31));
        assertThat(contracts.now(reference).worth().exVat()).isEqualTo(Money.pounds(264_000));
        assertThat(due(reference, "Event_EndDateReached")).isEqualTo(CouncilTime.endOf(LocalDate.of(2030, 3, 31)));
        assertThat(story(reference))
                .contains(
                        "A variation was proposed: " + REASON,
                        "The variation was approved.",
                        "The contract was varied: it now ends on 31 March 2030 and is now worth £264,000 without VAT.");
        assertThat(jdbc.sql("""
                        select v.kind || ' ' || v.recorded_by || ' ' || v.approved_by || ' ' || v.agreed_on
                          from variation v join contract c on c.id = v.contract_id
                         where c.reference = ?
                        """).param(reference.value()).query(String.class).single())
                .isEqualTo("END_DATE_AND_VALUE contracts head 2026-11-18");
    }

    @Test
    void approverSeesBeforeAndAfterSideBySide() {
        ContractReference reference = aContract().inForce();
        start(CONTRACTS, proposal(reference, "2030-03-31", 264_000));

        assertThat(shown(reference))
                .containsEntry("endNow", "31 March 2029")
                .containsEntry("endThen", "31 March 2030")
                .containsEntry("endChange", "365 days later")
                .containsEntry("valueNow", "£240,000")
                .containsEntry("valueThen", "£264,000")
                .containsEntry("valueChange", "£24,000 more (10.0%)")
                .containsEntry("agreedOn", "18 November 2026")
                .containsEntry("proposedBy", "Cora Calloway");
    }

    @Test
    void whatStaysIsSaidToStay() {
        ContractReference reference = aContract().inForce();

        start(CONTRACTS, proposal(reference, null, 200_000));

        assertThat(shown(reference))
                .containsEntry("endThen", "31 March 2029")
                .containsEntry("endChange", "none")
                .containsEntry("valueChange", "£40,000 less (16.7%)");
    }

    @Test
    void firstEndAndFirstValueOfAContractAreSaidToBeThat() {
        ContractReference reference = aContract()
                .running(LocalDate.of(2020, 4, 1), null)
                .with("value_ex_vat_pence", null)
                .inForce();
        start(CONTRACTS, proposal(reference, "2027-03-31", 10_000));

        assertThat(shown(reference))
                .containsEntry("endNow", "no agreed day")
                .containsEntry("endChange", "an end is agreed")
                .containsEntry("valueNow", "not recorded")
                .containsEntry("valueChange", "recorded for the first time");
        complete(HEAD, reference, "Task_ApproveVariation", APPROVED);
        assertThat(due(reference, "Event_EndDateReached")).isEqualTo(CouncilTime.endOf(LocalDate.of(2027, 3, 31)));
    }

    @Test
    void valueOfAContractWithoutAnEndCanBeVariedToo() {
        ContractReference reference =
                aContract().running(LocalDate.of(2020, 4, 1), null).inForce();
        start(CONTRACTS, proposal(reference, null, 300_000));

        assertThat(shown(reference)).containsEntry("endThen", "no agreed day").containsEntry("endChange", "none");
        complete(HEAD, reference, "Task_ApproveVariation", APPROVED);
        assertThat(contracts.now(reference).worth().exVat()).isEqualTo(Money.pounds(300_000));
        assertThat(contracts.now(reference).isOpenEnded()).isTrue();
    }

    @Test
    void approverReadsWhatTheLawSaysAndTheAnswerStaysWithTheContract() {
        ContractReference reference =
                contracts.aContract().with("regime", "PA2023").inForce();
        Map<String, Object> fields = proposal(reference, null, 264_000);

        start(CONTRACTS, fields);

        assertThat((String) shown(reference).get("lawSays"))
                .startsWith("The change is permitted because it is a below-threshold modification")
                .contains("No contract change notice is needed")
                .contains("Procurement Act 2023 s74");
        assertThat(modifications(reference)).singleElement().satisfies(answer -> {
            assertThat(answer.rule()).isEqualTo("modification");
            assertThat(answer.askedFor()).startsWith("Propose variation ");
            assertThat(answer.inputs())
                    .containsEntry("valueBeforeIncVat", new BigDecimal("288000.00"))
                    .containsEntry("valueAfterIncVat", new BigDecimal("316800.00"))
                    .containsEntry("maximumTermMonths", 48)
                    .containsEntry("termChangeMonths", 0);
        });
    }

    @Test
    void changeThatTheActDoesNotPermitIsNotProposed() {
        ContractReference reference =
                contracts.aContract().with("regime", "PA2023").inForce();
        Map<String, Object> fields = proposal(reference, null, 264_001);

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> start(CONTRACTS, fields))
                .withMessageStartingWith(
                        "Ground relied on: The change is not permitted: the value changes by more than 10"
                                + " per cent, and no reason of Schedule 8 is given.");
        assertThat(modifications(reference)).isEmpty();

        fields.put("ground", "PROVIDED_FOR");
        start(CONTRACTS, fields);
        assertThat((String) shown(reference).get("lawSays"))
                .contains("A contract change notice has to be published before");
    }

    @Test
    void whatTheContractIsForIsAskedOnlyIfTheRegisterDoesNotSayIt() {
        ContractReference works = contracts
                .aContract()
                .with("regime", "PA2023")
                .with("kind", "WORKS")
                .inForce();
        ContractReference unknown =
                contracts.aContract().with("regime", "PA2023").inForce();
        Map<String, Object> ofWorks = proposal(works, null, 276_000);
        Map<String, Object> ofUnknown = proposal(unknown, null, 264_000);
        ofWorks.remove("kind");
        ofUnknown.remove("kind");

        start(CONTRACTS, ofWorks);
        assertThat(modifications(works))
                .singleElement()
                .satisfies(answer -> assertThat(answer.inputs()).containsEntry("kind", "WORKS"));
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> start(CONTRACTS, ofUnknown))
                .withMessage("What is most of the contract's value for?: the register does not say it. Choose one.");
    }

    @Test
    void smallChangesAddUp() {
        ContractReference reference = contracts
                .aContract()
                .with("regime", "PA2023")
                .with("value_ex_vat_pence", 1_800_000_00L)
                .inForce();
        start(CONTRACTS, proposal(reference, null, 1_940_000));
        complete(HEAD, reference, "Task_ApproveVariation", APPROVED);

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> start(CONTRACTS, proposal(reference, null, 1_980_000)))
                .withMessageContaining("small changes would come to £216,000");
    }

    @Test
    void approverIsToldWhereOctantCannotWorkTheLawOut() {
        ContractReference earlier =
                contracts.aContract().with("regime", "PCR2015").inForce();
        ContractReference endless =
                contracts.aContract().running(LocalDate.of(2020, 4, 1), null).inForce();
        ContractReference worthUnknown =
                contracts.aContract().with("value_ex_vat_pence", null).inForce();
        ContractReference lawUnknown = contracts.aContract().inForce();
        ContractReference century = contracts
                .aContract()
                .running(LocalDate.of(1930, 4, 1), LocalDate.of(2029, 3, 31))
                .inForce();
        List.of(earlier, endless, worthUnknown, lawUnknown, century)
                .forEach(reference -> start(CONTRACTS, proposal(reference, null, 500_000)));

        assertThat((String) shown(earlier).get("lawSays")).contains("procured under earlier regulations");
        assertThat((String) shown(endless).get("lawSays")).contains("from when to when the contract runs");
        assertThat((String) shown(century).get("lawSays")).contains("would run for more than 90 years");
        assertThat((String) shown(worthUnknown).get("lawSays")).contains("what the contract is worth");
        assertThat((String) shown(lawUnknown).get("lawSays"))
                .contains("The change is not permitted")
                .contains("does not say under which law");
        assertThat(modifications(earlier)).isEmpty();
    }

    @Test
    void monthThatHasBegunCounts() {
        ContractReference reference = contracts
                .aContract()
                .withOption(12, LocalDate.of(2028, 9, 30))
                .with("regime", "PA2023")
                .inForce();
        Map<String, Object> fields = proposal(reference, "2029-09-30", null);
        start(CONTRACTS, fields);
        complete(HEAD, reference, "Task_ApproveVariation", APPROVED);

        fields.put("newEnd", "2029-09-29");
        start(CONTRACTS, fields);

        assertThat(modifications(reference))
                .extracting(answer -> answer.inputs().get("maximumTermMonths") + " "
                        + answer.inputs().get("termChangeMonths"))
                .containsExactly("60 6", "60 -1");
    }

    @Test
    void termThatWasVariedBeforeCanBeCutBelowWhatWasAwarded() {
        ContractReference reference = contracts
                .aContract()
                .with("regime", "PA2023")
                .with("value_inc_vat_pence", 0L)
                .inForce();
        Map<String, Object> fields = proposal(reference, "2039-03-31", null);
        fields.put("ground", "PROVIDED_FOR");
        start(CONTRACTS, fields);
        complete(HEAD, reference, "Task_ApproveVariation", APPROVED);

        fields.put("newEnd", "2027-03-31");
        start(CONTRACTS, fields);

        assertThat(modifications(reference))
                .extracting(answer -> answer.inputs().get("maximumTermMonths") + " "
                        + answer.inputs().get("termChangeMonths"))
                .containsExactly("48 120", "144 -144");
    }

    @Test
    void refusedVariationLeavesTheContractAsItIs() {
        ContractReference reference = aContract().inForce();
        ProcessInstance variation = start(OFFICER, proposal(reference, "2030-03-31", null));

        complete(HEAD, reference, "Task_ApproveVariation", REFUSED);

        assertThat(variation).isEnded().hasPassed("EndEvent_VariationRefused");
        assertThat(contracts.now(reference).term().end()).isEqualTo(END);
        assertThat(story(reference)).contains("The variation was refused: Too dear; ask for another price.");
    }

    @Test
    void whoProposedDoesNotApprove() {
        ContractReference reference = aContract().inForce();
        var both = new Person("contracts", Set.of("contract-managers", "heads-of-service"));
        start(both, proposal(reference, "2030-03-31", null));

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(both, reference, "Task_ApproveVariation", APPROVED))
                .withMessageContaining("needs a second pair of eyes")
                .withMessageContaining("“Variation proposed”");

        assertThat(contracts.now(reference).term().end()).isEqualTo(END);
    }

    @Test
    void anotherVariationWaitsUntilTheFirstIsDecided() {
        ContractReference reference = aContract().inForce();
        start(CONTRACTS, proposal(reference, "2030-03-31", null));

        assertRefused(
                proposal(reference, null, 250_000),
                "Contract reference: another variation of " + reference
                        + " awaits approval, proposed by Cora Calloway on"
                        + " 20 November 2026. Propose this one once that is decided.");

        complete(HEAD, reference, "Task_ApproveVariation", REFUSED);
        start(CONTRACTS, proposal(reference, null, 250_000));
        complete(HEAD, reference, "Task_ApproveVariation", APPROVED);
        assertThat(contracts.now(reference).worth().exVat()).isEqualTo(Money.pounds(250_000));
    }

    @Test
    void contractThatTheRegisterDoesNotKnowIsNotVaried() {
        assertRefused(
                proposal(new ContractReference("NO-SUCH"), "2030-03-31", null),
                "Contract reference: the register has no contract “NO-SUCH”. Check the reference.");
    }

    @Test
    void contractThatIsOverIsNotVaried() {
        ContractReference reference = aContract().inForce();
        changes.endEarly(reference, TODAY.minusDays(3), "The supplier is insolvent");

        assertRefused(
                proposal(reference, "2030-03-31", null),
                "Contract reference: the contract " + reference + " ended on 17 November 2026 and cannot be changed.");
    }

    @Test
    void somethingHasToChange() {
        ContractReference reference = aContract().inForce();
        String nothing = "New end date, New value: nothing would change. Give an end date or a value that the contract"
                + " does not have already.";

        assertRefused(proposal(reference, null, null), nothing);
        assertRefused(proposal(reference, "2029-03-31", 240_000), nothing);
    }

    @Test
    void contractDoesNotEndBeforeItStartsNorInThePast() {
        ContractReference reference = aContract().inForce();

        assertRefused(
                proposal(reference, "2025-03-31", null),
                "New end date: the contract cannot end on 31 March 2025, before it starts on 1 April 2025.");
        assertRefused(
                proposal(reference, "2026-11-19", null),
                "New end date: give today or a later day. For a contract that has ended already, start “End a contract"
                        + " early”.");
        start(CONTRACTS, proposal(reference, "2026-11-20", null));
    }

    @Test
    void variationIsNotAgreedInTheFuture() {
        ContractReference reference = aContract().inForce();
        Map<String, Object> fields = proposal(reference, "2030-03-31", null);
        fields.put("agreedOn", "2026-11-21");

        assertRefused(fields, "Agreed on: give today or an earlier day.");

        fields.put("agreedOn", "2026-11-20");
        start(CONTRACTS, fields);
    }

    @Test
    void variationThatTheRegisterCannotHoldAnyMoreIsNotMade() {
        ContractReference reference = aContract().inForce();
        start(CONTRACTS, proposal(reference, "2030-03-31", null));
        changes.endEarly(reference, TODAY.minusDays(3), "The supplier is insolvent");

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(HEAD, reference, "Task_ApproveVariation", APPROVED))
                .withMessage("The contract " + reference + " ended on 17 November 2026 and cannot be changed.");

        complete(HEAD, reference, "Task_ApproveVariation", REFUSED);
        assertThat(story(reference)).doesNotContain("The variation was approved.");
    }

    @Test
    void variationIsForContractManagersAndProcuringOfficersToPropose() {
        ContractReference reference = aContract().inForce();

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> start(HEAD, proposal(reference, "2030-03-31", null)))
                .withMessage("There is no such process, or it is not for you to start.");
    }

    private List<RuleAnswer> modifications(ContractReference reference) {
        return rules.of(reference.value()).stream()
                .filter(answer -> answer.rule().equals("modification"))
                .toList();
    }

    private void assertRefused(Map<String, Object> fields, String sentence) {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> start(CONTRACTS, fields))
                .withMessage(sentence);
    }

    private Map<String, Object> shown(ContractReference reference) {
        return desk.open(HEAD, task(reference, "Task_ApproveVariation").getId());
    }

    private static Map<String, Object> proposal(
            ContractReference reference, @Nullable String newEnd, @Nullable Integer newValue) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("contractReference", reference.value());
        fields.put("reason", REASON);
        fields.put("agreedOn", "2026-11-18");
        fields.put("kind", "SERVICES");
        fields.put("vatRate", 20);
        if (newEnd != null) {
            fields.put("newEnd", newEnd);
        }
        if (newValue != null) {
            fields.put("newValue", newValue);
        }
        return fields;
    }
}
