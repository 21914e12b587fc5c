package council.procurement.contract.withholding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.http.Caller;
import council.procurement.process.ProcessWalk;
import council.procurement.register.ContractChanges;
import council.procurement.register.ContractReference;
import council.procurement.register.intake.RegisterColumn;
import council.procurement.report.Withheld;
import council.procurement.report.WithheldFacts;
import council.procurement.security.Person;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;

/** Walks every path of {@code bpmn/contract/withholding.bpmn}, and reads what is published afterwards. */
class WithholdingProcessTest extends ProcessWalk {

    private static final Map<String, Object> APPROVED = Map.of("decision", "APPROVE");
    private static final Map<String, Object> REFUSED =
            Map.of("decision", "REFUSE", "refusedBecause", "The price is known to all bidders.");
    private static final Person LEGAL = person("legal", "legal");

    @LocalServerPort
    private int port;

    @Autowired
    private WithheldFacts withheld;

    @Autowired
    private ContractChanges changes;

    @Override
    protected String process() {
        return "withholding";
    }

    @Test
    void valueDisappearsOnlyOnceSomebodyElseHasApproved() {
        ContractReference reference =
                contracts.aContract().with("value_ex_vat_pence", 1_234_567_89L).inForce();
        ProcessInstance withholding = start(CONTRACTS, commercial(reference, "VALUE"));
        assertThat(page(reference)).contains("£1,234,567.89");

        complete(LEGAL, reference, "Task_ApproveWithholding", APPROVED);

        assertThat(withholding).isEnded().hasPassed("EndEvent_WithholdingApplied");
        assertThat(page(reference))
                .contains("Withheld: sensitive commercial information (Procurement Act 2023 s94)")
                .doesNotContain("1,234,567", "undercut");
        assertThat(published("/register.csv?query=" + reference))
                .contains(",Withheld: sensitive commercial information (Procurement Act 2023 s94),")
                .doesNotContain("1234567");
        assertThat(published("/register?query=" + reference))
                .contains("Together worth £0 without VAT", "Withheld: sensitive commercial information");
        assertThat(withheld.of(reference))
                .containsOnlyKeys(
                        RegisterColumn.CONTRACT_VALUE, RegisterColumn.FIXED_COST, RegisterColumn.IRRECOVERABLE_VAT)
                .containsEntry(RegisterColumn.CONTRACT_VALUE, new Withheld(Withheld.Ground.COMMERCIAL));
        assertThat(story(reference))
                .contains(
                        "It was proposed to withhold the value.",
                        "Withheld from publication on the ground of sensitive commercial information: the value. All that is"
                                + " published, past snapshots too, says so.");
    }

    @Test
    void whatIsWithheldCannotBeFoundOrSortedBy() {
        ContractReference reference = contracts
                .aContract()
                .with("title", "Guarding of the secret bunker")
                .with("description", "Under the bandstand")
                .running(LocalDate.of(2020, 4, 1), LocalDate.of(2027, 1, 2))
                .inForce();
        withhold(reference, nationalSecurity(reference, "WHOLE_CONTRACT"));

        for (String path : new String[] {"/register?query=bunker", "/register.csv?query=bandstand"}) {
            assertThat(published(path)).doesNotContain(reference.value());
        }
        assertThat(published("/register?supplier=Green+%26+Sons&query=" + reference))
                .contains("No contract is like that");
        assertThat(published("/register?endsWithin=3&query=" + reference)).contains("No contract is like that");
        assertThat(page(reference))
                .contains("Withheld: national security (Procurement Act 2023 s94)")
                .doesNotContain("bunker", "bandstand", "Green &amp; Sons", "2 January 2027", "£240,000");
    }

    @Test
    void contractThatIsOverCanBeWithheldToo() {
        ContractReference reference = contracts.aContract().inForce();
        changes.endEarly(reference, TODAY.minusDays(3), "The supplier is insolvent");

        withhold(reference, commercial(reference, "DATES"));

        assertThat(page(reference)).contains("This contract is over.").doesNotContain("17 November 2026");
    }

    @Test
    void whatWasWithheldIsPublishedAgainOnceTheGroundHasGone() {
        ContractReference reference = contracts.aContract().inForce();
        withhold(reference, commercial(reference, "VALUE"));

        start(CONTRACTS, release(reference, "VALUE"));
        complete(HEAD, reference, "Task_ApproveWithholding", APPROVED);

        assertThat(page(reference)).contains("£240,000").doesNotContain("Withheld");
        assertThat(withheld.of(reference)).isEmpty();
        assertThat(story(reference)).contains("Published again: the value.");
        assertThat(jdbc.sql("""
                        select count(*) from withheld_value w join contract c on c.id = w.contract_id
                         where c.reference = ? and w.released_at is not null
                        """).param(reference.value()).query(Long.class).single())
                .as("stays on record")
                .isEqualTo(3);
    }

    @Test
    void refusedProposalChangesNothing() {
        ContractReference reference = contracts.aContract().inForce();
        ProcessInstance withholding = start(PROCUREMENT, commercial(reference, "SUPPLIER"));

        complete(LEGAL, reference, "Task_ApproveWithholding", REFUSED);

        assertThat(withholding).isEnded().hasPassed("EndEvent_WithholdingRefused");
        assertThat(page(reference)).contains("Green &amp; Sons Ltd").doesNotContain("Withheld");
    }

    @Test
    void whoProposedDoesNotApprove() {
        ContractReference reference = contracts.aContract().inForce();
        var both = new Person("contracts", Set.of("contract-managers", "legal"));
        start(both, commercial(reference, "VALUE"));

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(both, reference, "Task_ApproveWithholding", APPROVED))
                .withMessageContaining("needs a second pair of eyes");
        assertThat(withheld.of(reference)).isEmpty();
    }

    @Test
    void approverReadsWhatIsToHappenAndWhy() {
        ContractReference reference = contracts.aContract().inForce();
        start(CONTRACTS, commercial(reference, "VALUE"));

        assertThat(desk.open(LEGAL, task(reference, "Task_ApproveWithholding").getId()))
                .containsEntry("what", "To withhold: the value")
                .containsEntry("ground", "sensitive commercial information")
                .containsEntry("proposedBy", "Cora Calloway");
    }

    @Test
    void nothingIsProposedTwiceOrInVain() {
        ContractReference reference = contracts.aContract().inForce();
        assertRefused(release(reference, "VALUE"), "What part: nothing of the value is withheld.");
        start(CONTRACTS, commercial(reference, "VALUE"));
        assertRefused(
                commercial(reference, "SUPPLIER"),
                "Contract reference: another proposal about what is published of " + reference
                        + " awaits approval. Propose this one once that is decided.");
        complete(LEGAL, reference, "Task_ApproveWithholding", APPROVED);
        assertRefused(commercial(reference, "VALUE"), "What part: the value is withheld already.");
        assertRefused(
                commercial(new ContractReference("NO-SUCH"), "VALUE"),
                "Contract reference: the register has no contract “NO-SUCH”. Check the reference.");
    }

    @Test
    void commercialGroundNeedsItsPublicInterest() {
        ContractReference reference = contracts.aContract().inForce();
        Map<String, Object> fields = commercial(reference, "VALUE");
        fields.remove("publicInterest");

        assertThatExceptionOfType(RefusedSubmissionException.class).isThrownBy(() -> start(CONTRACTS, fields));
    }

    @Test
    void whatWasWithheldStaysOnRecord() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("delete from withheld_value").update());
    }

    private void withhold(ContractReference reference, Map<String, Object> fields) {
        start(CONTRACTS, fields);
        complete(LEGAL, reference, "Task_ApproveWithholding", APPROVED);
    }

    private void assertRefused(Map<String, Object> fields, String sentence) {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> start(CONTRACTS, fields))
                .withMessage(sentence);
    }

    private String page(ContractReference reference) {
        return published("/register/" + reference);
    }

    private String published(String path) {
        return Caller.anonymous(port).get(path).body();
    }

    private static Map<String, Object> commercial(ContractReference reference, String part) {
        Map<String, Object> fields = proposal(reference, part, "WITHHOLD");
        fields.put("ground", "COMMERCIAL");
        fields.put("publicInterest", "Prices known to rivals would undercut what residents get for their money.");
        return fields;
    }

    private static Map<String, Object> nationalSecurity(ContractReference reference, String part) {
        Map<String, Object> fields = proposal(reference, part, "WITHHOLD");
        fields.put("ground", "NATIONAL_SECURITY");
        return fields;
    }

    private static Map<String, Object> release(ContractReference reference, String part) {
        return proposal(reference, part, "RELEASE");
    }

    private static Map<String, Object> proposal(ContractReference reference, String part, String action) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("contractReference", reference.value());
        fields.put("action", action);
        fields.put("part", part);
        fields.put("explanation", "As agreed at the meeting about the tender.");
        return fields;
    }
}
