package council.procurement.step.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.document.Document;
import council.procurement.document.Documents;
import council.procurement.document.FileType;
import council.procurement.document.StoredWords;
import council.procurement.engine.ArmedTimer;
import council.procurement.engine.Messages;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.Timers;
import council.procurement.register.CaseRules;
import council.procurement.register.ContractDate;
import council.procurement.register.ContractObligations;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.register.Cycles;
import council.procurement.register.DateKind;
import council.procurement.register.OpenDates;
import council.procurement.register.Tier;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.Money;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.security.Person;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.Saving;
import council.procurement.sourcing.SheetCheck;
import council.procurement.sourcing.TenderRoute;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every path of {@code bpmn/5-award.bpmn}. */
class AwardProcessTest extends AwardWalk {

    private static final List<String> STEPS_BEFORE = List.of("engagement", "options", "preparation", "tender");

    private static final Person ADMIN = person("admin", "camunda-admin");
    private static final List<String> SECRETS =
            List.of("Rise and Fall", "Green & Sons", "17000000", "19000000", "170000", "As described in the tender");

    @Autowired
    private AssessmentSummariesSheet sheet;

    @Autowired
    private OpenDates openDates;

    @Autowired
    private Timers timers;

    @Autowired
    private Messages messages;

    @Autowired
    private Procurements facts;

    @Autowired
    private AssessmentSummaries summaries;

    @Autowired
    private ContractObligations obligations;

    @Autowired
    private Documents documents;

    @Autowired
    private Cycles cycles;

    @Autowired
    private CaseRules rules;

    @Autowired
    private Contracts register;

    @Override
    protected String process() {
        return "award";
    }

    private ProcessInstance award(ContractReference reference) {
        return instance(reference, "award");
    }

    @Test
    void coveredContractIsSignedAfterItsStandstillAndRegisteredWithAllThatIsKnown() {
        ContractReference reference = inStandstill();
        ProcessInstance award = award(reference);

        assertThat(award).isWaitingAt("Event_StandstillOver", "Task_FixIndicators");
        assertThat(due(reference, "Event_StandstillOver"))
                .as("eight working days, St Andrew's Day not among them")
                .isEqualTo(CouncilTime.startOf(MAY_ENTER));
        assertThat(facts.get(reference.value()).progress().standstillUntil()).isEqualTo(MAY_ENTER.minusDays(1));
        assertThat(rules.of(reference.value())).anyMatch(kept -> kept.rule().equals("standstill"));
        complete(OFFICER, reference, "Task_FixIndicators", Map.of("outcome", "FIXED"));
        assertThat(award).isNotWaitingAt("Task_CheckDebarmentAgain");
        fire(reference, "Event_StandstillOver");
        complete(PROCUREMENT, reference, "Task_CheckDebarmentAgain", Map.of("outcome", "NOT_LISTED"));
        complete(LEGAL, reference, "Task_SignContract", signed("2026-12-03"));

        assertThat(award).isWaitingAt("Task_MobiliseContract");
        assertThat(contracts.now(reference)).satisfies(contract -> {
            assertThat(contract.supplier()).isEqualTo("Rise and Fall Ltd");
            assertThat(contract.worth().exVat()).isEqualTo(Money.pounds(170_000));
            assertThat(contract.worth().incVat()).isEqualTo(Money.pounds(204_000));
            assertThat(contract.term().start()).isEqualTo(LocalDate.of(2027, 1, 4));
            assertThat(contract.term().end()).isEqualTo(LocalDate.of(2030, 1, 3));
            assertThat(contract.management().owner()).isEqualTo("officer");
        });
        assertThat(row(reference))
                .containsEntry("kind", "SERVICES")
                .containsEntry("regime", "PA2023")
                .containsEntry("cpv_code", "50750000")
                .containsEntry("procedure", "the open procedure")
                .containsEntry("organisational_unit", "Housing")
                .containsEntry("company_number", "01234567");
        assertThat(cycles.find(reference.value()).orElseThrow().contract()).isEqualTo(reference);
        assertThat(notices.of(reference.value(), NoticeDuty.DETAILS).dueDay())
                .as("30 days beginning with the day of entry")
                .isEqualTo(LocalDate.of(2027, 1, 1));

        promised(reference);
        complete(CONTRACTS, reference, "Task_MobiliseContract", mobilised());

        assertThat(award).isEnded().hasPassed("EndEvent_ContractRegistered");
        assertThat(register.get(reference).management()).satisfies(management -> {
            assertThat(management.manager()).isEqualTo("contracts");
            assertThat(management.tier()).isEqualTo(Tier.SILVER);
            assertThat(management.reviewEveryMonths()).isEqualTo(3);
        });
        assertThat(obligations.of(reference))
                .extracting(owed -> owed.kind() + " " + owed.due())
                .containsExactly(
                        "INDICATOR 2027-04-03",
                        "INDICATOR 2027-04-03",
                        "INDICATOR 2027-07-03",
                        "SOCIAL_VALUE 2028-03-31",
                        "OTHER 2027-01-04",
                        "KICK_OFF 2027-01-11",
                        "EXIT_PLAN 2027-07-01");
        assertThat(contracts.dates(reference)).containsKey(DateKind.REVIEW_OPENS);
        assertThat(story(reference))
                .contains("The contract was signed; it was entered into on 3 December 2026.")
                .noneMatch(sentence -> sentence.contains("170,000") || sentence.contains("Rise and Fall"));
    }

    private Map<String, Object> row(ContractReference reference) {
        return jdbc.sql("select * from contract where reference = ?")
                .param(reference.value())
                .query()
                .singleRow();
    }

    @Test
    void everyAssessedBidderIsToldFromTheModeratedRecordAtOneMoment() {
        ContractReference reference = begin(evaluated(180_000, TenderRoute.OPEN_PROCEDURE));
        approve(reference);

        assertThat(summaries.of(reference.value())).hasSize(2);
        String loser = summaries.of(reference.value()).get(1).content();
        assertThat(loser)
                .contains("To: Green & Sons Ltd")
                .contains("it was given 81.79 of 100 points, theirs 98.00.")
                .contains("- How the work is done: 4 of 5. As described in the tender.")
                .contains("The tender of Rise and Fall Ltd: 98.00 of 100 points")
                .doesNotContain("170,000");
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(
                        OFFICER,
                        reference,
                        "Task_SendAssessmentSummaries",
                        Map.of("sentOn", "2026-11-20", "sentAt", "09:01", "together", true)))
                .withMessageContaining("this moment is still to come");
        send(reference);

        assertThat(summaries.of(reference.value()))
                .extracting(AssessmentSummaries.Summary::sent)
                .containsOnly(LocalDate.of(2026, 11, 20)
                        .atTime(8, 30)
                        .atZone(CouncilTime.LONDON)
                        .toInstant());
    }

    @Test
    void lettersAndSummariesAreWrittenAsDocumentsForThoseWhoSendThem() {
        ContractReference reference = begin(evaluated(180_000, TenderRoute.OPEN_PROCEDURE));
        assertThat(documents.of(reference.value())).isEmpty();
        approve(reference);

        assertThat(documents.of(reference.value()))
                .extracting(document -> document.description() + " " + document.type())
                .containsExactly(
                        "Award letter, Rise and Fall Ltd DOCX",
                        "Award letter, Rise and Fall Ltd PDF",
                        "Assessment summary, Rise and Fall Ltd DOCX",
                        "Assessment summary, Rise and Fall Ltd PDF",
                        "Regret letter, Green & Sons Ltd DOCX",
                        "Regret letter, Green & Sons Ltd PDF",
                        "Assessment summary, Green & Sons Ltd DOCX",
                        "Assessment summary, Green & Sons Ltd PDF");
        assertThat(text(reference, 0))
                .contains("Rise and Fall Ltd", "£170,000", "it begins with the day of that notice");
        assertThat(text(reference, 4))
                .contains("We intend to award it to Rise and Fall Ltd.")
                .contains("it was given 81.79 of 100 points, that of Rise and Fall Ltd 98.00.")
                .doesNotContain("170,000");
        assertThat(text(reference, 6))
                .contains("As described in the tender.", "81.79", "98.00")
                .doesNotContain("170,000");
        for (Document document : documents.of(reference.value())) {
            for (Person reader : List.of(OFFICER, PROCUREMENT, person("moderator", "moderators"))) {
                assertThat(documents.mayRead(reader, document)).as(reader.id()).isTrue();
            }
            for (Person other : List.of(
                    ADMIN, CONTRACTS, LEGAL, person("officer2", "procuring-officers"), person("auditor", "auditors"))) {
                assertThat(documents.mayRead(other, document)).as(other.id()).isFalse();
            }
        }
        assertThat(story(reference)).noneMatch(sentence -> sentence.contains("Green") || sentence.contains("Rise"));
    }

    @Test
    void belowTheThresholdLettersGoOutWithShortSummaries() {
        ContractReference reference = begin(evaluated(100_000, TenderRoute.QUOTES));
        approve(reference);

        assertThat(documents.of(reference.value()))
                .extracting(Document::template)
                .containsExactly(
                        "award-letter",
                        "award-letter",
                        "short-summary",
                        "short-summary",
                        "regret-letter",
                        "regret-letter",
                        "short-summary",
                        "short-summary");
        assertThat(text(reference, 2))
                .contains("We intend to award the contract to you.", "Your points of 100\t98.00")
                .contains("How the work is done\t50%\t5 of 5\t50.00\tAs described in the tender.");
        assertThat(text(reference, 4))
                .contains("A short summary of how your tender was assessed comes with this letter")
                .doesNotContain("assessment summary comes", "section 51");
        assertThat(text(reference, 6))
                .contains("Your price, without VAT\t£190,000", "Your points of 100\t81.79")
                .contains("Points of 100 of Rise and Fall Ltd, to whom we intend to award the contract\t98.00")
                .contains("Jobs for local people\t10%\t3 of 5\t6.00\tAs described in the tender.")
                .doesNotContain("£170,000", "section 50", "regulation");
    }

    @Test
    void lettersHaveAddressAndContactAndTellNobodyFiguresOfAnothersPrice() {
        ContractReference reference = begin(evaluated(180_000, TenderRoute.OPEN_PROCEDURE));
        jdbc.sql("""
                        update tender set postal_address = E'1 Station Road\nStevenage\nSG1 1AA', contact_person = 'Rhea Reed'
                         where reference = ? and number = 2
                        """).param(reference.value()).update();
        jdbc.sql("update moderated_score set reason = ? where reference = ? and tender = 1 and criterion = 3")
                .params("At £170,000 it is the lowest.", reference.value())
                .update();
        approve(reference);

        assertThat(text(reference, 4))
                .contains("Green & Sons Ltd\nFor the attention of Rhea Reed\n1 Station Road\nStevenage\nSG1 1AA\n");
        assertThat(text(reference, 0)).doesNotContain("For the attention", "Station Road");
        assertThat(text(reference, 2)).as("the winner's own").contains("At £170,000 it is the lowest.");
        assertThat(text(reference, 6))
                .contains("For the attention of\tRhea Reed", "Postal address\t1 Station Road")
                .contains("Price\t100 of 100\t40.00\tThe reason is withheld", "section 94 of the Procurement Act 2023")
                .doesNotContain("170,000");
        assertThat(summaries.of(reference.value()).get(1).content())
                .contains("- Price: 100 of 100. The reason is withheld")
                .doesNotContain("170,000");
    }

    @Test
    void nextTenderGetsLettersOfItsOwnAndEarlierOnesAreMarkedAsSuperseded() {
        ContractReference reference = inStandstillWithoutNotice();
        List<Document> first = documents.of(reference.value());
        assertThat(first).extracting(Document::superseded).containsOnlyNulls();

        complete(
                PROCUREMENT,
                reference,
                "Task_CheckDebarmentAgain",
                Map.of("outcome", "LISTED", "listedBecause", "Mandatory ground, since 1 December 2026."));
        complete(
                PROCUREMENT,
                reference,
                "Task_SettleStoppedAward",
                Map.of("outcome", "NEXT_TENDER", "because", "Its supplier was put on the debarment list."));

        assertThat(documents.of(reference.value()))
                .as("nothing new is written yet, and the old does not count")
                .hasSameSizeAs(first)
                .allMatch(document -> document.superseded() != null);
        assertThat(story(reference)).contains("8 documents that were written before are superseded.");
        approve(reference);

        List<Document> second = documents
                .of(reference.value())
                .subList(first.size(), documents.of(reference.value()).size());
        assertThat(second)
                .filteredOn(document -> document.type() == FileType.DOCX)
                .extracting(Document::description, Document::superseded)
                .containsExactly(
                        tuple("Regret letter, Rise and Fall Ltd", null),
                        tuple("Award letter, Green & Sons Ltd", null),
                        tuple("Short summary, Green & Sons Ltd", null));
        assertThat(StoredWords.of(documents, second.get(0)))
                .contains("Your tender was not considered any further: Its supplier was put on the debarment list.")
                .contains("We intend to award it to Green & Sons Ltd.")
                .doesNotContain("summary");
    }

    /** Below the threshold, with letters sent, just before the supplier is looked up again. */
    private ContractReference inStandstillWithoutNotice() {
        ContractReference reference = begin(evaluated(100_000, TenderRoute.QUOTES));
        approve(reference);
        send(reference);
        complete(OFFICER, reference, "Task_FixIndicators", Map.of("outcome", "FIXED"));
        fire(reference, "Event_StandstillOver");
        return reference;
    }

    private String text(ContractReference reference, int number) {
        return StoredWords.of(documents, documents.of(reference.value()).get(number));
    }

    @Test
    void belowTheThresholdThereIsNoAwardNoticeAndNoStandstill() {
        ContractReference reference = begin(evaluated(100_000, TenderRoute.QUOTES));
        approve(reference);
        send(reference);
        ProcessInstance award = award(reference);

        assertThat(award).hasNotPassed("CallActivity_AwardNotice");
        assertThat(facts.get(reference.value()).progress().standstillUntil()).isNull();
        complete(OFFICER, reference, "Task_FixIndicators", Map.of("outcome", "FIXED"));
        fire(reference, "Event_StandstillOver");
        complete(PROCUREMENT, reference, "Task_CheckDebarmentAgain", Map.of("outcome", "NOT_LISTED"));
        complete(LEGAL, reference, "Task_SignContract", signed("2026-11-20"));

        assertThat(notices.of(reference.value(), NoticeDuty.BELOW_THRESHOLD_DETAILS))
                .isNotNull();
        assertThat(row(reference)).containsEntry("process_type", "Invitation to quote");
    }

    @Test
    void refusedAwardIsPutRightAndAskedForAgain() {
        ContractReference reference = begin(evaluated(180_000, TenderRoute.OPEN_PROCEDURE));
        decide(reference, DIRECTOR, "directors", REFUSED);
        runBackground(reference);

        assertThat((String) desk.open(
                                PROCUREMENT,
                                task(reference, "Task_SettleStoppedAward").getId())
                        .get("whyStopped"))
                .contains("The saving in year two is not explained");
        complete(
                PROCUREMENT,
                reference,
                "Task_SettleStoppedAward",
                Map.of("outcome", "ASK_AGAIN", "because", "The saving is explained in the report now."));

        assertThat(award(reference)).isWaitingAt("CallActivity_Approval");
        approve(reference);
        assertThat(award(reference)).isWaitingAt("Task_SendAssessmentSummaries");
    }

    @Test
    void nothingIsAwardedOnlyIfSomebodyElseConfirmsIt() {
        ContractReference reference = begin(evaluated(180_000, TenderRoute.OPEN_PROCEDURE));
        ProcessInstance award = award(reference);
        Map<String, Object> nothing = Map.of("outcome", "AWARD_NOTHING", "because", "No tender is worth its price.");
        decide(reference, DIRECTOR, "directors", REFUSED);
        runBackground(reference);
        complete(PROCUREMENT, reference, "Task_SettleStoppedAward", nothing);

        complete(
                HEAD,
                reference,
                "Task_ConfirmEndWithoutAward",
                Map.of("decision", "RETURN", "returnedBecause", "Ask the directors what is missing."));
        assertThat(award).isWaitingAt("Task_SettleStoppedAward");
        complete(PROCUREMENT, reference, "Task_SettleStoppedAward", nothing);
        complete(HEAD, reference, "Task_ConfirmEndWithoutAward", Map.of("decision", "CONFIRM"));

        assertThat(award).isEnded().hasPassed("EndEvent_NothingAwarded");
    }

    @Test
    void challengeSuspendsTheAwardUntilItIsLifted() {
        ContractReference reference = toBeSigned();
        ProcessInstance award = award(reference);

        challenge(reference, "2026-12-02");

        assertThat(award).isWaitingAt("Task_ResolveChallenge").isNotWaitingAt("Task_SignContract");
        at(LocalDate.of(2026, 12, 14), 9);
        complete(
                LEGAL,
                reference,
                "Task_ResolveChallenge",
                Map.of("outcome", "LIFTED", "resolvedOn", "2026-12-11", "reasons", "By order of the High Court."));
        complete(OFFICER, reference, "Task_FixIndicators", Map.of("outcome", "FIXED"));
        fire(reference, "Event_StandstillOver");
        complete(PROCUREMENT, reference, "Task_CheckDebarmentAgain", Map.of("outcome", "NOT_LISTED"));
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(LEGAL, reference, "Task_SignContract", signed("2026-12-10")))
                .withMessageContaining("a challenge suspended the award until 11 December 2026");
        complete(LEGAL, reference, "Task_SignContract", signed("2026-12-14"));
        assertThat(award).isWaitingAt("Task_MobiliseContract");
        assertThat(story(reference)).noneMatch(sentence -> sentence.contains("Green & Sons"));
    }

    @Test
    void challengeThatIsUpheldSetsTheAwardAside() {
        ContractReference reference = inStandstill();
        ProcessInstance award = award(reference);
        challenge(reference, "2026-11-20");

        complete(
                LEGAL,
                reference,
                "Task_ResolveChallenge",
                Map.of(
                        "outcome",
                        "UPHELD",
                        "resolvedOn",
                        "2026-11-20",
                        "reasons",
                        "Weights were not those published."));

        assertThat(award).isEnded().hasPassed("EndEvent_AwardSetAside");
    }

    private void challenge(ContractReference reference, String notified) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("challenge")
                .latestVersion()
                .singleResult()
                .getId();
        starts.open(LEGAL, definition);
        starts.start(
                LEGAL,
                definition,
                Map.of(
                        "reference",
                        reference.value(),
                        "claimant",
                        "Green & Sons Ltd",
                        "notifiedOn",
                        notified,
                        "claim",
                        "The weights applied were not those published."));
    }

    @Test
    void debarredSupplierStopsTheAward() {
        ContractReference reference = inStandstill();
        complete(OFFICER, reference, "Task_FixIndicators", Map.of("outcome", "FIXED"));
        fire(reference, "Event_StandstillOver");

        complete(
                PROCUREMENT,
                reference,
                "Task_CheckDebarmentAgain",
                Map.of("outcome", "LISTED", "listedBecause", "Mandatory ground, since 1 December 2026."));

        assertThat(award(reference)).isWaitingAt("Task_SettleStoppedAward");
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(
                        PROCUREMENT,
                        reference,
                        "Task_SettleStoppedAward",
                        Map.of("outcome", "NEXT_TENDER", "because", "The supplier is debarred since 1 December.")))
                .withMessageContaining("the contract award notice names the supplier already");
    }

    @Test
    void contractThatIsNotSignedLetsTheNextTenderFollow() {
        ContractReference reference = begin(evaluated(100_000, TenderRoute.QUOTES));
        approve(reference);
        send(reference);
        complete(OFFICER, reference, "Task_FixIndicators", Map.of("outcome", "FIXED"));
        fire(reference, "Event_StandstillOver");
        complete(PROCUREMENT, reference, "Task_CheckDebarmentAgain", Map.of("outcome", "NOT_LISTED"));
        complete(
                LEGAL,
                reference,
                "Task_SignContract",
                Map.of("outcome", "NOT_SIGNED", "notSignedBecause", "The supplier withdrew its quote."));

        complete(
                PROCUREMENT,
                reference,
                "Task_SettleStoppedAward",
                Map.of("outcome", "NEXT_TENDER", "because", "The supplier withdrew; the next quote is sound."));

        assertThat(award(reference)).isWaitingAt("CallActivity_Approval");
        assertThat(facts.get(reference.value()).progress().recommendedTender()).isEqualTo(2);
    }

    @Test
    void lateSignatureIsChased() {
        ContractReference reference = toBeSigned();

        fire(reference, "BoundaryEvent_SignatureLate");
        complete(PROCUREMENT, reference, "Task_ChaseSignature", Map.of("chased", "Legal seal it on Monday."));

        assertThat(award(reference)).isWaitingAt("Task_SignContract").hasPassed("EndEvent_SignatureChased");
    }

    @Test
    void indicatorIsAddedWhereTheActAsksForMore() {
        ContractReference reference = begin(evaluated(6_000_000, TenderRoute.OPEN_PROCEDURE));
        jdbc.sql("delete from indicator where reference = ? and number = 3")
                .param(reference.value())
                .update();
        approve(reference);
        send(reference);
        publish(reference, NoticeDuty.AWARD);

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(OFFICER, reference, "Task_FixIndicators", Map.of("outcome", "FIXED")))
                .withMessageContaining("there are 2, and at least 3 are needed");
        complete(
                OFFICER,
                reference,
                "Task_FixIndicators",
                Map.of(
                        "outcome", "ADD",
                        "indicator", "Visits kept",
                        "target", "All",
                        "measuredBy", "From the plan of visits",
                        "everyMonths", 6,
                        "material", true));
        complete(OFFICER, reference, "Task_FixIndicators", Map.of("outcome", "FIXED"));

        assertThat(award(reference)).isWaitingAt("Event_StandstillOver").isNotWaitingAt("Task_FixIndicators");
    }

    @Test
    void signatureIsRefusedWhileItWouldBeUnlawfulOrMakeNoSense() {
        ContractReference reference = toBeSigned();
        at(LocalDate.of(2026, 12, 7), 9);
        Map<String, Object> backwards = signed("2026-12-03");
        backwards.put("endsOn", "2027-01-03");
        Map<String, Object> options = signed("2026-12-03");
        options.put("optionMonths", "12");
        Map<String, Object> muddled = signed("2026-12-03");
        muddled.put("optionMonths", "a year");
        Map<String, Object> late = signed("2026-12-07");
        late.put("startsOn", "2026-12-06");

        refused(
                reference,
                signed("2026-12-02"),
                "may not be entered into before 3 December 2026",
                "eighth working day");
        refused(reference, signed("2026-12-08"), "is still to come");
        refused(reference, backwards, "before it starts on 4 January 2027");
        refused(reference, late, "before it was entered into on 7 December 2026");
        refused(reference, options, "the procurement provided for 0");
        refused(reference, muddled, "no number of months");
        jdbc.sql("update tender set price_pence = price_pence + 1 where reference = ? and number = 1")
                .param(reference.value())
                .update();
        refused(reference, signed("2026-12-03"), "its facts have changed since");
        assertThat(register.find(reference)).isEmpty();
    }

    private void refused(ContractReference reference, Map<String, Object> fields, String... words) {
        var refusal = assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(LEGAL, reference, "Task_SignContract", fields));
        List.of(words).forEach(refusal::withMessageContaining);
    }

    @Test
    void optionsAreWaitedForOneAfterTheOther() {
        ContractReference reference =
                begin(evaluated(180_000, TenderRoute.OPEN_PROCEDURE).with("extension_months", 24));
        approve(reference);
        send(reference);
        publish(reference, NoticeDuty.AWARD);
        complete(OFFICER, reference, "Task_FixIndicators", Map.of("outcome", "FIXED"));
        fire(reference, "Event_StandstillOver");
        complete(PROCUREMENT, reference, "Task_CheckDebarmentAgain", Map.of("outcome", "NOT_LISTED"));
        Map<String, Object> sealed = signed("2026-12-03");
        sealed.put("outcome", "SEALED");
        sealed.put("optionMonths", "12, 12");
        complete(LEGAL, reference, "Task_SignContract", sealed);

        assertThat(register.get(reference).options())
                .extracting(option -> option.months() + " by " + option.decideBy())
                .containsExactly("12 by 2029-07-03", "12 by 2030-07-03");
        assertThat(row(reference).get("last_extension_date")).hasToString("2032-01-03");
    }

    @Test
    void mobilisationIsRefusedWithoutAManagerOrWhatWasPromised() {
        ContractReference reference = toBeSigned();
        complete(LEGAL, reference, "Task_SignContract", signed("2026-12-03"));
        Map<String, Object> nobody = mobilised();
        nobody.put("contractManager", "officer");
        assertThat(rowsOwed(reference))
                .as("nothing that the tender said is typed again")
                .extracting(row -> row.get("kind") + " " + row.get("due"))
                .containsExactly(
                        "INDICATOR 2027-04-03",
                        "INDICATOR 2027-04-03",
                        "INDICATOR 2027-07-03",
                        "SOCIAL_VALUE 2030-01-03");
        assertThat(rowsOwed(reference).get(3))
                .containsEntry("name", "Apprenticeships for people of the borough (weeks)")
                .containsEntry("measuredBy", "Names of courses, every half year")
                .doesNotContainKey("target");

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(CONTRACTS, reference, "Task_MobiliseContract", mobilised()))
                .withMessage(
                        "List of obligations: write under Target what the supplier promised for “Apprenticeships for"
                                + " people of the borough (weeks)”.");
        promised(reference);
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(CONTRACTS, reference, "Task_MobiliseContract", nobody))
                .withMessageContaining("“officer” is no user name of the group “Contract managers”");
        assertThat(obligations.of(reference)).hasSize(5);
        complete(CONTRACTS, reference, "Task_MobiliseContract", mobilised());

        assertThat(obligations.of(reference)).hasSize(7);
        assertThat(saved(CONTRACTS, reference, rowsOwed(reference)))
                .asInstanceOf(InstanceOfAssertFactories.type(Saving.Closed.class))
                .extracting(Saving.Closed::sentence)
                .isEqualTo("These obligations were agreed when the contract was mobilised.");
    }

    @Test
    void obligationsKeepWhatTheTenderFixedAndAskedFor() {
        ContractReference reference = toBeSigned();
        complete(LEGAL, reference, "Task_SignContract", signed("2026-12-03"));
        List<Map<String, String>> rows = rowsOwed(reference);

        assertThat(faults(reference, rows.subList(1, 3)))
                .containsExactly(
                        "The key performance indicator “" + rows.get(0).get("name")
                                + "” is missing. It was fixed for the contract (Procurement Act 2023 s52).",
                        "The social value “Apprenticeships for people of the borough (weeks)” is missing. Bidders were asked"
                                + " to promise it; if the supplier promised nothing, write so under Target.");
        assertThat(faults(reference, changed(rows, 0, "target", "Half of it")))
                .anyMatch(fault -> fault.startsWith("Row 1, Kind: key performance indicators stay as they were fixed"));
        assertThat(faults(reference, changed(rows, 3, "kind", "EXIT_PLAN")))
                .contains("Row 4, Kind: first meeting and exit plan are given in the form.");
        assertThat(faults(reference, changed(rows, 3, "due", "2030-01-04")))
                .containsExactly("Row 4, By, or next assessed on: the contract ends on 3 January 2030.");
        assertThat(saved(CONTRACTS, reference, changed(rows, 3, "due", "2030-01-03")))
                .isInstanceOf(Saving.Kept.class);
        assertThat(saved(OFFICER, reference, rows)).isInstanceOf(Saving.Closed.class);
    }

    private List<String> faults(ContractReference reference, List<Map<String, String>> rows) {
        return ((Saving.Faulty) saved(CONTRACTS, reference, rows))
                .faults().stream().map(SheetCheck.Fault::sentence).toList();
    }

    private static List<Map<String, String>> changed(
            List<Map<String, String>> rows, int row, String key, String value) {
        List<Map<String, String>> all = new ArrayList<>(rows);
        all.set(row, new HashMap<>(rows.get(row)));
        all.get(row).put(key, value);
        return all;
    }

    @Test
    void commitmentsAreAddedWhereTheTenderNamedNoMeasure() {
        ContractReference reference = toBeSigned();
        jdbc.sql("delete from social_value_measure where reference = ?")
                .param(reference.value())
                .update();
        complete(LEGAL, reference, "Task_SignContract", signed("2026-12-03"));

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(CONTRACTS, reference, "Task_MobiliseContract", mobilised()))
                .withMessageContaining("Add each commitment of the tender");
    }

    @Test
    void cycleGoesOnToStepSixAndWaitsForTheReviewOfTheContract() {
        Deployment standIns = putNothingInPlaceOfTheStepsBefore();
        try {
            ContractReference reference =
                    evaluated(180_000, TenderRoute.OPEN_PROCEDURE).opened();
            messages.startProcess("cycle", reference.value(), Map.of());
            for (int step = 0; step <= STEPS_BEFORE.size(); step++) {
                runBackground(reference);
            }
            ProcessInstance cycle = instance(reference, "cycle");
            assertThat(cycle).isWaitingAt("CallActivity_Award");
            asked(reference);
            approve(reference);
            send(reference);
            publish(reference, NoticeDuty.AWARD);
            complete(OFFICER, reference, "Task_FixIndicators", Map.of("outcome", "FIXED"));
            fire(reference, "Event_StandstillOver");
            complete(PROCUREMENT, reference, "Task_CheckDebarmentAgain", Map.of("outcome", "NOT_LISTED"));
            complete(LEGAL, reference, "Task_SignContract", signed("2026-12-03"));
            promised(reference);
            complete(CONTRACTS, reference, "Task_MobiliseContract", mobilised());
            runBackground(reference);

            assertThat(cycle).isWaitingAt("CallActivity_Management", "Event_ReviewDue", "CallActivity_TenderDebrief");
            assertThat(due(reference, "Event_ReviewDue"))
                    .as("24 months before the end is a bank holiday; the last working day before it")
                    .isEqualTo(CouncilTime.startOf(LocalDate.of(2027, 12, 31)));
            assertThat(timers.of(reference.value()).stream()
                            .map(ArmedTimer::due)
                            .toList())
                    .as("a timer waits for every date of the contract")
                    .containsAll(openDates.awaited(reference).stream()
                            .map(ContractDate::due)
                            .toList());
            fire(reference, "Event_ReviewDue");
            assertThat(cycle).isWaitingAt("CallActivity_Renewal", "CallActivity_Management");
        } finally {
            engine.getRepositoryService().deleteDeployment(standIns.getId(), true);
        }
    }

    private Deployment putNothingInPlaceOfTheStepsBefore() {
        var deployment = engine.getRepositoryService().createDeployment().name("steps that do nothing");
        for (String step : STEPS_BEFORE) {
            deployment.addModelInstance(
                    step + ".bpmn",
                    Bpmn.createExecutableProcess(step)
                            .camundaHistoryTimeToLiveString("P1D")
                            .startEvent()
                            .endEvent()
                            .done());
        }
        management.createJobDefinitionQuery().processDefinitionKey("cycle").list().stream()
                .filter(door -> door.getActivityId().startsWith("CallActivity_"))
                .forEach(door -> management.activateJobDefinitionById(door.getId(), true));
        return deployment.deploy();
    }

    @Test
    void nobodyWhoOpenedEvaluatedOrModeratedApproves() {
        ContractReference reference = begin(evaluated(180_000, TenderRoute.OPEN_PROCEDURE));

        for (String author : List.of("officer", "evaluator1", "evaluator3", "moderator")) {
            assertThatExceptionOfType(RefusedSubmissionException.class)
                    .as(author)
                    .isThrownBy(() -> decide(reference, person(author, "directors"), "directors", APPROVED));
        }
    }

    @Test
    void summariesAreReadByThoseWhoSendThemAndOnlyOnceTheAwardIsApproved() {
        ContractReference reference = begin(evaluated(180_000, TenderRoute.OPEN_PROCEDURE));
        assertThat(sheet.mayRead(PROCUREMENT, reference.value())).isFalse();

        approve(reference);

        assertThat(sheet.mayRead(PROCUREMENT, reference.value())).isTrue();
        assertThat(sheet.mayRead(OFFICER, reference.value())).isTrue();
        assertThat(sheet.mayRead(person("moderator", "moderators"), reference.value()))
                .isTrue();
        for (Person other : List.of(
                ADMIN, CONTRACTS, MEMBER, person("officer2", "procuring-officers"), person("auditor", "auditors"))) {
            assertThat(sheet.mayRead(other, reference.value())).as(other.id()).isFalse();
        }
        assertThat(sheet.rows(PROCUREMENT, reference.value())).hasSize(2);
    }

    @Test
    void engineAndTimelineKnowNeitherBiddersNorFigures() {
        ContractReference reference = toBeSigned();
        complete(LEGAL, reference, "Task_SignContract", signed("2026-12-03"));
        promised(reference);
        complete(CONTRACTS, reference, "Task_MobiliseContract", mobilised());

        List<String> kept =
                jdbc.sql("""
                        select concat_ws(' ', v.name_, v.text_, v.text2_, v.long_, v.double_)
                          from act_hi_varinst v
                          join act_hi_procinst p on p.proc_inst_id_ = v.proc_inst_id_
                         where p.business_key_ = ?
                        """).param(reference.value()).query(String.class).list();
        assertThat(kept).isNotEmpty();
        for (String secret : SECRETS) {
            assertThat(kept).as("variables").noneMatch(text -> text.contains(secret));
            assertThat(story(reference)).as("timeline").noneMatch(text -> text.contains(secret));
        }
    }

    @Test
    void awardThatWasRefusedTellsNobodyWhyOnItsTimeline() {
        ContractReference reference = begin(evaluated(180_000, TenderRoute.OPEN_PROCEDURE));
        decide(reference, DIRECTOR, "directors", REFUSED);
        runBackground(reference);

        complete(
                PROCUREMENT,
                reference,
                "Task_SettleStoppedAward",
                Map.of("outcome", "AWARD_NOTHING", "because", "No tender is worth what it costs."));

        assertThat(story(reference))
                .contains("It was proposed to award nothing.")
                .noneMatch(sentence -> sentence.contains("worth what it costs"));
    }
}
