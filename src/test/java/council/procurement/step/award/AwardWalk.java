package council.procurement.step.award;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.notice.NoticeFixture;
import council.procurement.process.ProcessWalk;
import council.procurement.register.ContractReference;
import council.procurement.rules.ContractKind;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.security.Person;
import council.procurement.sourcing.OpenSheet;
import council.procurement.sourcing.ProcurementFixture;
import council.procurement.sourcing.Saving;
import council.procurement.sourcing.Sheets;
import council.procurement.sourcing.SocialValueMeasure;
import council.procurement.sourcing.SocialValueMeasures;
import council.procurement.sourcing.TenderRoute;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What walks of step 5 have in common. */
abstract class AwardWalk extends ProcessWalk {

    static final Person LEGAL = person("legal", "legal");
    static final Map<String, Object> APPROVED = Map.of("decision", "APPROVE", "noInterest", true);
    static final Map<String, Object> REFUSED =
            Map.of("decision", "REFUSE", "refusedBecause", "The saving in year two is not explained.");
    static final LocalDate MAY_ENTER = LocalDate.of(2026, 12, 3);

    @Autowired
    ProcurementFixture procurements;

    @Autowired
    NoticeFixture notices;

    @Autowired
    private SocialValueMeasures measures;

    @Autowired
    private ContractObligationsSheet owed;

    @Autowired
    private Sheets sheets;

    @Autowired
    private TransactionTemplate transaction;

    /** A procurement of services with two moderated tenders, the first recommended. */
    ProcurementFixture.Draft evaluated(long pounds, TenderRoute route) {
        return procurements
                .aProcurement()
                .estimatedAt(ContractKind.SERVICES, pounds)
                .by(route)
                .prepared(TODAY.minusDays(60), TODAY.minusDays(20))
                .declared()
                .evaluated();
    }

    /** Begins step 5. */
    ContractReference begin(ProcurementFixture.Draft draft) {
        ContractReference reference = draft.opened();
        engine.getRuntimeService().startProcessInstanceByKey("award", reference.value());
        return reference;
    }

    /** A covered award whose notice was published today, so that the standstill has begun. */
    ContractReference inStandstill() {
        ContractReference reference = begin(evaluated(180_000, TenderRoute.OPEN_PROCEDURE));
        asked(reference);
        approve(reference);
        send(reference);
        publish(reference, NoticeDuty.AWARD);
        return reference;
    }

    /** The same once the standstill is over and all but the signature is done. */
    ContractReference toBeSigned() {
        ContractReference reference = inStandstill();
        complete(OFFICER, reference, "Task_FixIndicators", Map.of("outcome", "FIXED"));
        fire(reference, "Event_StandstillOver");
        complete(PROCUREMENT, reference, "Task_CheckDebarmentAgain", Map.of("outcome", "NOT_LISTED"));
        return reference;
    }

    /** Step 3 asked for this social value. */
    void asked(ContractReference reference) {
        transaction.executeWithoutResult(status -> measures.write(
                reference.value(),
                List.of(new SocialValueMeasure(
                        1,
                        "2022",
                        "Work",
                        "Apprenticeships for people of the borough",
                        "weeks",
                        "Names of courses, every half year"))));
    }

    /** The list of obligations says what the supplier promised, and something that no list foresaw. */
    void promised(ContractReference reference) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Map<String, String> row : rowsOwed(reference)) {
            rows.add(new HashMap<>(row));
            if ("SOCIAL_VALUE".equals(row.get("kind"))) {
                rows.get(rows.size() - 1).put("target", "80 weeks");
                rows.get(rows.size() - 1).put("due", "2028-03-31");
            }
        }
        rows.add(Map.of("kind", "OTHER", "name", "Proof of insurance", "due", "2027-01-04"));
        assertThat(saved(CONTRACTS, reference, rows)).isInstanceOf(Saving.Kept.class);
    }

    List<Map<String, String>> rowsOwed(ContractReference reference) {
        return owed.rows(CONTRACTS, reference.value());
    }

    Saving saved(Person person, ContractReference reference, List<Map<String, String>> rows) {
        OpenSheet sheet = sheets.open(person, ContractObligationsSheet.ID, reference.value())
                .orElseThrow();
        return sheets.save(person, sheet, sheet.token(), rows);
    }

    void approve(ContractReference reference) {
        decide(reference, FINANCE, "finance", APPROVED);
        decide(reference, DIRECTOR, "directors", APPROVED);
        runBackground(reference);
    }

    void decide(ContractReference reference, Person person, String group, Map<String, Object> fields) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey("Task_GiveApproval")
                .taskCandidateGroup(group)
                .singleResult();
        assertThat(task).as("approval by %s", group).isNotNull();
        desk.claim(person, task.getId());
        desk.open(person, task.getId());
        try {
            desk.complete(person, task.getId(), fields);
        } catch (RuntimeException refusal) {
            desk.putBack(person, task.getId());
            throw refusal;
        }
    }

    void send(ContractReference reference) {
        complete(
                OFFICER,
                reference,
                "Task_SendAssessmentSummaries",
                Map.of("sentOn", "2026-11-20", "sentAt", "08:30", "together", true));
    }

    void publish(ContractReference reference, NoticeDuty duty) {
        notices.write(reference.value(), duty, "officer");
        complete(OFFICER, reference, "Task_DraftNotice", Map.of("outcome", "READY"));
        complete(PROCUREMENT, reference, "Task_ApproveNotice", Map.of("decision", "APPROVE"));
        complete(
                PROCUREMENT,
                reference,
                "Task_PublishNotice",
                Map.of(
                        "outcome", "PUBLISHED",
                        "noticeNumber",
                                "%06d-2026"
                                        .formatted(notices.of(reference.value(), duty)
                                                .id()),
                        "publishedOn", "2026-11-20",
                        "publishedAt", "09:00"));
        runBackground(reference);
    }

    static Map<String, Object> signed(String enteredOn) {
        return new HashMap<>(
                Map.of("outcome", "SIGNED", "enteredOn", enteredOn, "startsOn", "2027-01-04", "endsOn", "2030-01-03"));
    }

    static Map<String, Object> mobilised() {
        return new HashMap<>(Map.of(
                "contractManager",
                "contracts",
                "criticality",
                3,
                "supplierFailure",
                2,
                "complexity",
                1,
                "reputation",
                1,
                "kickOffOn",
                "2027-01-11",
                "exitPlanBy",
                "2027-07-01"));
    }
}
