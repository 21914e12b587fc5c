package council.procurement.step.award;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.approval.Approval;
import council.procurement.approval.Approvals;
import council.procurement.approval.Delegations;
import council.procurement.document.Document;
import council.procurement.document.Documents;
import council.procurement.document.FileType;
import council.procurement.document.NewDocument;
import council.procurement.document.SampleFiles;
import council.procurement.register.ContractReference;
import council.procurement.rules.ApprovalSubject;
import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import council.procurement.sourcing.TenderAccess;
import council.procurement.sourcing.TenderHandlers;
import council.procurement.sourcing.TenderRoute;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What those who approve an award read: the report of the recommendation, of the award that they are asked about, no more. */
class AwardApproversTest extends AwardWalk {

    private static final String REPORT = "award-recommendation";
    private static final Person DIRECTOR_2 = person("director2", "directors");
    private static final Person AUDITOR = person("auditor", "auditors");

    @Autowired
    private Documents documents;

    @Autowired
    private TenderHandlers handlers;

    @Autowired
    private TenderAccess access;

    @Autowired
    private Delegations delegations;

    @Autowired
    private AwardRequests requests;

    @Autowired
    private Approvals approvals;

    @Override
    protected String process() {
        return "award";
    }

    @Override
    protected boolean walksAll() {
        return false;
    }

    /** The award of an evaluated procurement with its report, put before a director and finance. */
    private ContractReference asked() {
        ContractReference reference =
                evaluated(180_000, TenderRoute.OPEN_PROCEDURE).opened();
        report(reference, "first");
        engine.getRuntimeService().startProcessInstanceByKey("award", reference.value());
        return reference;
    }

    private Document report(ContractReference reference, String words) {
        return documents.store(
                new NewDocument(reference.value(), words + ".pdf", FileType.PDF, words, REPORT, REPORT, "procurement"),
                () -> new ByteArrayInputStream(SampleFiles.pdf(words)));
    }

    private List<String> readers(ContractReference reference, Person... people) {
        Document report = documents.of(reference.value()).get(0);
        return Arrays.stream(people)
                .filter(person -> documents.mayRead(person, report))
                .map(Person::id)
                .toList();
    }

    private List<String> readers(ContractReference reference) {
        return readers(reference, DIRECTOR, DIRECTOR_2, FINANCE, HEAD, LEGAL, MEMBER, BOARD, AUDITOR);
    }

    @Test
    void reportIsReadByThoseWhoAreAskedAndAfterwardsByThoseWhoDecided() {
        ContractReference reference =
                evaluated(180_000, TenderRoute.OPEN_PROCEDURE).opened();
        report(reference, "first");
        assertThat(readers(reference)).as("before anybody is asked").isEmpty();

        engine.getRuntimeService().startProcessInstanceByKey("award", reference.value());
        assertThat(readers(reference)).containsExactly("director", "director2", "finance");
        for (Person approver : List.of(DIRECTOR, DIRECTOR_2, FINANCE)) {
            assertThat(access.maySeeScores(approver, reference.value()))
                    .as("what each evaluator gave is not for %s", approver.id())
                    .isFalse();
        }

        decide(reference, DIRECTOR, "directors", APPROVED);
        assertThat(readers(reference)).as("one place is left").containsExactly("director", "finance");
        decide(reference, FINANCE, "finance", APPROVED);
        assertThat(readers(reference)).containsExactly("director", "finance");
    }

    @Test
    void whoRefusedGoesOnReadingWhatTheyRefused() {
        ContractReference reference = asked();

        decide(reference, FINANCE, "finance", REFUSED);

        assertThat(readers(reference)).containsExactly("finance");
    }

    @Test
    void whoIsAskedAboutAnotherAwardReadsNothingOfThisOne() {
        ContractReference small = evaluated(60_000, TenderRoute.QUOTES).opened();
        jdbc.sql("update tender set price_pence = 6000000 where reference = ?")
                .param(small.value())
                .update();
        engine.getRuntimeService().startProcessInstanceByKey("award", small.value());
        ContractReference reference = asked();

        assertThat(approvals
                        .latest(small.value(), ApprovalSubject.AWARD)
                        .orElseThrow()
                        .seats())
                .extracting(Approval.Seat::group)
                .contains(StaffGroup.HEADS_OF_SERVICE);
        assertThat(readers(reference, HEAD)).isEmpty();
    }

    @Test
    void administratorAuthorAndWhoHasAnInterestDoNotReadItAsApprovers() {
        ContractReference reference = asked();
        handlers.declare(reference.value(), "director2", "My brother works for one of them.");

        assertThat(readers(
                        reference,
                        DIRECTOR_2,
                        new Person("admin", Set.of("camunda-admin", "directors")),
                        new Person("officer", Set.of("procuring-officers", "directors"))))
                .isEmpty();
    }

    @Test
    void whoStandsInForADirectorReadsItWhileTheyDo() {
        ContractReference reference = asked();
        assertThat(readers(reference, HEAD)).isEmpty();

        delegations.record(DIRECTOR, "head", StaffGroup.DIRECTORS, TODAY, TODAY.plusDays(1));
        try {
            assertThat(readers(reference, HEAD)).containsExactly("head");
        } finally {
            delegations.of(DIRECTOR).stream()
                    .filter(one -> one.ended() == null)
                    .forEach(one -> delegations.end(DIRECTOR, one.number()));
        }
        assertThat(readers(reference, HEAD)).isEmpty();
    }

    @Test
    void formLeadsToTheReportAndANewReportAsksForApprovalAnew() {
        ContractReference reference = asked();
        Document report = documents.of(reference.value()).get(0);
        String form = String.valueOf(desk.open(FINANCE, ofFinance(reference)).get("facts"));
        assertThat(form).contains("/documents/files/" + report.id(), report.sha256());

        approve(reference);
        assertThat(requests.stillStands(reference.value())).isTrue();
        documents.supersede(reference.value(), Set.of(REPORT), "procurement");
        report(reference, "second");

        assertThat(requests.stillStands(reference.value())).isFalse();
    }

    private String ofFinance(ContractReference reference) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey("Task_GiveApproval")
                .taskCandidateGroup("finance")
                .singleResult()
                .getId();
    }
}
