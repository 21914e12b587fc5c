package council.procurement.report.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import council.procurement.register.ContractReference;
import council.procurement.report.publication.PublicationCheck.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Walks every path of {@code bpmn/portfolio/register-publication.bpmn}, and reads what was frozen. */
class RegisterPublicationProcessTest extends PublicationWalk {

    @Autowired
    private PublicationCheck check;

    @Override
    protected PublicationKind kind() {
        return PublicationKind.REGISTER;
    }

    @Override
    protected String named() {
        return "Register";
    }

    @Test
    void snapshotIsTheRegisterOfItsDayAndStaysSo() {
        ContractReference reference =
                contracts.aContract().with("title", "Grit").registered();
        ContractReference flagged = contracts
                .aContract()
                .with("description", "Ask jo.bloggs@example.gov.uk")
                .registered();
        Publication snapshot = publishedWithFlagged();
        String then = get(snapshot.file()).body();
        assertThat(then).isEqualTo(get("/register.csv").body()).contains(reference + ",,Grit,", flagged.value());

        set(reference, "title", "Rock salt");
        contracts.aContract().registered();

        assertThat(get("/register.csv").body()).contains("Rock salt");
        assertThat(get(snapshot.file()).body()).isEqualTo(then);
        assertThat(get(snapshot.file()).headers().firstValue("Link"))
                .hasValue(
                        "<https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/>; rel=\"license\"");
        for (String change : List.of(
                "update publication_line set cells = '{}'",
                "delete from publication_line",
                "update publication set lines = 0 where published_at is not null",
                "delete from publication where published_at is not null")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(change)
                    .isThrownBy(() -> jdbc.sql(change).update());
        }
        end(flagged);
    }

    @Test
    void whatIsWithheldLaterIsMaskedInPastSnapshotsToo() {
        ContractReference reference =
                contracts.aContract().with("value_ex_vat_pence", 98_765_432L).registered();
        Publication snapshot = published();
        assertThat(get(snapshot.file()).body()).contains("987654.32");

        withhold(reference, "ContractValue");

        assertThat(get(snapshot.file()).body())
                .doesNotContain("987654.32")
                .contains("Withheld: national security (Procurement Act 2023 s94)");
        assertThat(pages(snapshot)).doesNotContain("987654.32").contains("Withheld: national security");
        assertThat(jdbc.sql("select count(*) from publication_line where '987654.32' = any(cells)")
                        .query(Long.class)
                        .single())
                .as("what was published stays on record")
                .isPositive();
    }

    @Test
    void invitationsOfAQuarterStayAsTheyWere() {
        ContractReference exact = tendered(500_000L);
        ContractReference more = tendered(500_001L);
        ContractReference unknown = tendered(null);
        ContractReference direct = contracts
                .aContract()
                .with("process_type", null)
                .with("value_ex_vat_pence", 600_000L)
                .registered();
        Publication snapshot = published();
        ContractReference later = tendered(700_000L);

        String file = get(snapshot.address() + "/invitations.csv").body();

        assertThat(file)
                .startsWith("\uFEFFOrganisationLabel,ReferenceNumber,Title,")
                .contains(more.value(), unknown.value(), "5000.01")
                .doesNotContain(exact.value(), direct.value(), later.value());
        withhold(more, "ContractValue");
        assertThat(get(snapshot.address() + "/invitations.csv").body().lines())
                .filteredOn(line -> line.contains(more.value()))
                .singleElement()
                .satisfies(line ->
                        assertThat(line).contains("Withheld: national security").doesNotContain("5000.01"));
    }

    private ContractReference tendered(@Nullable Long pence) {
        return contracts
                .aContract()
                .with("process_type", "Published invitation to tender")
                .with("value_ex_vat_pence", pence)
                .registered();
    }

    @Test
    void whatIsNotFitIsLeftOutUnlessSomebodyHasLookedAtIt() {
        ContractReference mail = contracts
                .aContract()
                .with("description", "Ask jo.bloggs@example.gov.uk")
                .registered();
        ContractReference insured = contracts
                .aContract()
                .with("description", "Carer of QQ 12 34 56 C, AB123456C")
                .registered();
        ContractReference proposed = contracts.aContract().registered();
        propose(proposed);
        ContractReference fit = contracts.aContract().registered();

        Publication unchecked = published();
        assertThat(get(unchecked.file()).body())
                .contains(fit.value())
                .doesNotContain(mail.value(), insured.value(), proposed.value());
        assertThat(java.util.Objects.requireNonNull(unchecked.snapshot()).leftOut())
                .isGreaterThanOrEqualTo(3);

        Publication draft = publications.draftNow(PublicationKind.REGISTER, "procurement");
        assertThat(check.page(draft, Finding.FLAGGED, 0))
                .extracting(PublicationCheck.Line::reference)
                .contains(mail.value(), insured.value(), proposed.value());
        Publication checked = publishedWithFlagged();
        assertThat(get(checked.file()).body()).contains(fit.value(), mail.value(), insured.value(), proposed.value());
        end(mail, insured, proposed);
    }

    @Test
    void checkSaysWhatIsIncompleteNewChangedGoneAndWithheld() {
        ContractReference same = contracts.aContract().registered();
        ContractReference changed = contracts.aContract().registered();
        ContractReference gone = contracts.aContract().registered();
        published();
        set(changed, "title", "Grounds and graves");
        set(changed, "organisational_unit", "Parks");
        end(gone);
        ContractReference added = contracts.aContract().registered();
        withhold(added, "SupplierName");
        Publication draft = publications.draftNow(PublicationKind.REGISTER, "procurement");

        assertThat(found(draft, Finding.NEW))
                .containsKey(added.value())
                .doesNotContainKeys(same.value(), changed.value());
        assertThat(found(draft, Finding.CHANGED))
                .containsEntry(changed.value(), "ContractTitle, OrganisationalUnit")
                .doesNotContainKey(same.value());
        assertThat(found(draft, Finding.GONE)).containsKey(gone.value());
        assertThat(found(draft, Finding.WITHHELD)).containsEntry(added.value(), "SupplierName: national security");
        assertThat(found(draft, Finding.INCOMPLETE).get(same.value()))
                .contains("OrganisationalUnit", "Description", "ReviewDate")
                .doesNotContain("ContractTitle", "CharityCommissionNumber");
        assertThat(check.blanks(draft))
                .extracting(PublicationCheck.Blank::column)
                .contains("ReviewDate")
                .doesNotContain("ContractTitle");
    }

    private Map<String, String> found(Publication draft, Finding finding) {
        var found = new java.util.HashMap<String, String>();
        for (long before = 0; before < check.count(draft, finding); before += PublicationCheck.PAGE) {
            check.page(draft, finding, before)
                    .forEach(line -> found.put(line.reference(), String.valueOf(line.detail())));
        }
        return found;
    }

    private String pages(Publication snapshot) {
        var pages = new StringBuilder();
        long lines = java.util.Objects.requireNonNull(snapshot.snapshot()).lines();
        for (int page = 1; page <= lines / Snapshots.PAGE + 1; page++) {
            pages.append(get(snapshot.address() + "?page=" + page).body());
        }
        return pages.toString();
    }

    /** A publication of today that nobody has checked. */
    private Publication published() {
        return publications.publish(
                publications.draftNow(PublicationKind.REGISTER, "procurement").reference());
    }

    /** A publication of today that somebody has looked at, of everything in force, fit or not. */
    private Publication publishedWithFlagged() {
        Publication draft = publications.draftNow(PublicationKind.REGISTER, "procurement");
        publications.checked(draft.reference(), "procurement", true, null);
        return publications.publish(draft.reference());
    }

    private void end(ContractReference... references) {
        jdbc.sql("update contract set ended_on = current_date where reference = any(?)")
                .param(Arrays.stream(references).map(ContractReference::value).toArray(String[]::new))
                .update();
    }

    private void set(ContractReference reference, String column, String value) {
        jdbc.sql("update contract set " + column + " = ? where reference = ?")
                .params(value, reference.value())
                .update();
    }

    private long propose(ContractReference reference) {
        return jdbc.sql("""
                        insert into withholding_proposal
                               (contract_id, release, part, ground, explanation, proposed_by, proposed_at)
                        select id, false, 'VALUE', 'NATIONAL_SECURITY', 'Why', 'contracts', now()
                          from contract where reference = ?
                        returning id
                        """).param(reference.value()).query(Long.class).single();
    }

    private void withhold(ContractReference reference, String column) {
        long proposal = propose(reference);
        jdbc.sql(
                        "update withholding_proposal set state = 'APPROVED', decided_by = 'head', decided_at = now() where id = ?")
                .param(proposal)
                .update();
        jdbc.sql("""
                        insert into withheld_value (contract_id, column_name, ground, proposal_id, withheld_at)
                        select id, ?, 'NATIONAL_SECURITY', ?, now() from contract where reference = ?
                        """).params(column, proposal, reference.value()).update();
    }
}
