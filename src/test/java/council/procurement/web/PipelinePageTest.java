package council.procurement.web;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.http.Caller;
import council.procurement.register.ContractFixture;
import council.procurement.register.ContractReference;
import council.procurement.register.Cycle;
import council.procurement.register.Cycles;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody reads what the council expects to buy. */
@OctantTest
class PipelinePageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ContractFixture contracts;

    @Autowired
    private Cycles cycles;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final String mark = "P" + UUID.randomUUID().toString().substring(0, 8);
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void today() {
        today = CouncilTime.dayOf(clock.instant());
    }

    @Test
    void contractThatEndsIsExpectedToBeProcuredAgain() {
        LocalDate end = today.plusMonths(12);
        ContractReference reference = contracts
                .aContract()
                .with("title", mark + " Salt")
                .with("organisational_unit", "Highways")
                .with("kind", "GOODS")
                .with("value_inc_vat_pence", 28_800_000L)
                .running(today.minusYears(3), end)
                .inForce();

        String page = found("");
        String notice = WrittenDate.of(end.plusDays(1).minusWeeks(26));
        assertThat(page)
                .contains("1 to 1 of 1 procurement", "estimated at £240,000 without VAT")
                .contains(
                        reference + "/next: Contract ends",
                        "Highways",
                        notice,
                        WrittenDate.of(end.plusDays(1)),
                        ">Yes<");
        String file = get("/pipeline.csv?query=" + mark).body();
        assertThat(file)
                .startsWith("\uFEFFOrganisationLabel,PipelineReference,Title,")
                .contains("," + reference + "/next," + mark + " Salt,")
                .contains(",Goods,240000.00,288000.00,Yes," + end.plusDays(1).minusWeeks(26) + "," + end.plusDays(1)
                        + "," + reference + "," + end + ",")
                .contains(
                        ",Contract ends,,https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/\r\n");
    }

    @Test
    void undecidedReviewSaysNothingAndDecidedOnesDecide() {
        ContractReference undecided = ending("undecided");
        review(undecided, 1, false, "INSOURCE");
        assertThat(found("")).contains(undecided + "/next: Contract ends").doesNotContain("review opened", "INSOURCE");

        for (String decision : List.of("INSOURCE", "COMMERCIALISE", "COLLABORATE", "CEASE")) {
            ContractReference decided = ending(decision);
            review(decided, 1, true, decision);
            assertThat(found("")).as(decision).doesNotContain(decided.value());
        }
        ContractReference extended = ending("extended");
        review(extended, 1, true, "EXTEND");
        assertThat(found("")).contains(extended.value());

        ContractReference reconsidered = ending("reconsidered");
        review(reconsidered, 1, true, "INSOURCE");
        review(reconsidered, 2, false, null);
        assertThat(found("")).as("a later review is open").contains(reconsidered.value());
    }

    @Test
    void successorTakesThePlaceOfTheContract() {
        ContractReference reference = ending("followed");
        String successor = cycles.openForNeed(reference.value(), mark + " followed", "octant");

        assertThat(found(""))
                .contains(successor + ": Decided to procure again", "Follows", reference.value())
                .doesNotContain(reference + "/next");

        cycles.close(successor, Cycle.Outcome.ABANDONED);
        assertThat(found("")).doesNotContain(successor, reference + "/next");
    }

    @Test
    void newNeedIsThereWithoutADate() {
        String need = cycles.openForNeed(null, mark + " Need of a bandstand", "officer");

        assertThat(found("")).contains(need + ": New need", "Not known yet");
        assertThat(get("/pipeline.csv?query=" + mark).body())
                .contains("," + need + "," + mark + " Need of a bandstand,");
        cycles.close(need, Cycle.Outcome.COMPLETED);
    }

    @Test
    void needShowsItsDatesAndAboutItsValueOnceItsMandateIsGivenAndNotBefore() {
        String need = cycles.openForNeed(null, mark + " Bandstand", "officer");
        plan(need, null);

        String before = found("");
        assertThat(before).contains(need + ": New need").doesNotContain("Parks", "£250,000", "£312,345");
        assertThat(file())
                .contains(",New need,")
                .doesNotContain("Parks", "250,000", "312345", "2029-03-01", "2028-05-31");

        long mandate = mandate(need);
        assertThat(found("")).as("asked for").doesNotContain("Parks", "£250,000");
        approve(mandate);
        assertThat(found("&within=120"))
                .contains(need + ": New need", "Parks", "£250,000 to under £500,000", "1 March 2029", "1 July 2028")
                .contains("Suppliers are asked beforehand until 31 May 2028")
                .doesNotContain("312,345");
        assertThat(get("/pipeline.csv?within=120&query=" + mark).body())
                .contains(",2028-07-01,2029-03-01,,,,\"£250,000 to under £500,000\",2028-05-31,New need,")
                .doesNotContain("312345");

        jdbc.sql(
                        "insert into approval_withdrawal (approval, because, withdrawn_at) values (?, 'The value changed.', now())")
                .param(mandate)
                .update();
        assertThat(found("&within=120")).as("withdrawn").contains(need).doesNotContain("Parks", "£250,000");
        cycles.close(need, Cycle.Outcome.ABANDONED);
    }

    @Test
    void needThatFollowsAContractTakesItsPlace() {
        ContractReference reference = ending("lamps");
        String need = cycles.openForNeed(null, mark + " lamps again", "officer");
        assertThat(found("")).contains(reference + "/next");

        plan(need, reference.value());

        assertThat(found(""))
                .contains(need + ": Decided to procure again", "Follows")
                .doesNotContain(reference + "/next");
        cycles.close(need, Cycle.Outcome.ABANDONED);
    }

    @ParameterizedTest(name = "£{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            24999.99 | under £25,000
            25000    | £25,000 to under £100,000
            499999   | £250,000 to under £500,000
            10000000 | £10,000,000 and over
            """)
    void valueIsSaidBetweenTwoAmounts(BigDecimal pounds, String band) {
        String need = cycles.openForNeed(null, mark + " Fountain", "officer");
        plan(need, null);
        jdbc.sql("update procurement set value_ex_vat_pence = ? where reference = ?")
                .params(pounds.movePointRight(2).longValueExact(), need)
                .update();
        approve(mandate(need));

        assertThat(found("&within=120")).contains(">" + band + "<");
        cycles.close(need, Cycle.Outcome.ABANDONED);
    }

    private String file() {
        return get("/pipeline.csv?query=" + mark).body();
    }

    private void plan(String need, @Nullable String follows) {
        jdbc.sql("""
                        insert into procurement
                               (reference, title, opened_by, predecessor_contract_id, department, need, kind,
                                value_ex_vat_pence, value_inc_vat_pence, market_engaged, engagement_closes_on, publish_on,
                                starts_on, ends_on)
                        values (?, 'Bandstand', 'officer', (select id from contract where reference = ?), 'Parks',
                                'A bandstand in the park.', 'WORKS', 31234500, 37481400, true, '2028-05-31', '2028-07-01',
                                '2029-03-01', '2029-12-31')
                        """).params(need, follows).update();
    }

    private long mandate(String need) {
        long number = jdbc.sql("""
                        insert into approval
                               (reference, subject, sentence, value_ex_vat_pence, key_decision, risk, digest, rule_version,
                                citation, because, asked_at, due_on)
                        values (?, 'MANDATE', 'Go on.', 31234500, false, 'LOW', repeat('0', 64), '1', 'Table', 'So.', now(),
                                '2027-01-01')
                        returning number
                        """).param(need).query(Long.class).single();
        jdbc.sql("insert into approval_seat (approval, seat, staff_group) values (?, 0, 'heads-of-service')")
                .param(number)
                .update();
        return number;
    }

    private void approve(long mandate) {
        jdbc.sql("""
                        insert into approval_decision
                               (approval, seat, who, decision, no_interest, digest, decided_at)
                        values (?, 0, 'head', 'APPROVED', true, repeat('0', 64), now())
                        """).param(mandate).update();
    }

    @Test
    void whatIsWithheldIsWithheldHereToo() {
        ContractReference value = ending("value");
        withhold(value, "ContractValue");
        ContractReference dates = ending("dates");
        withhold(dates, "EndDate");
        ContractReference title = ending("title");
        withhold(title, "ContractTitle");
        String successor = cycles.openForNeed(title.value(), mark + " title", "octant");

        assertThat(found(""))
                .contains(value.value(), "Withheld: national security")
                .doesNotContain(dates.value(), successor, "£240,000 without VAT");
        String file = get("/pipeline.csv").body();
        assertThat(file).contains(successor).doesNotContain(mark + " title");
        cycles.close(successor, Cycle.Outcome.ABANDONED);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            within=12           | AB
            within=3            | A
            within=120          | ABC
            department=Highways | A
            department=None     |
            query=SALT          | A
            query=salt+nothing  |
            page=7              | AB
            page=x              | AB
            query=%00           | AB
            """)
    void procurementsAreFound(String asked, String expected) {
        contract("A", "Salt", "Highways", today.plusMonths(7));
        contract("B", "Sand", "Waste", today.plusMonths(16));
        contract("C", "Grit", "Waste", today.plusMonths(60));
        String query =
                asked.contains("query=") ? asked.replace("query=", "query=" + mark + "+") : asked + "&query=" + mark;

        for (String path : List.of("/pipeline?", "/pipeline.csv?")) {
            String body = get(path + query).body();
            for (String letter : List.of("A", "B", "C")) {
                boolean wanted = expected != null && expected.contains(letter);
                assertThat(body.contains(mark + "-" + letter + "/next"))
                        .as(path + letter)
                        .isEqualTo(wanted);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "121", "soon", "-1"})
    void whatCannotBeAskedForIsSaid(String within) {
        for (String path : List.of("/pipeline", "/pipeline.csv")) {
            HttpResponse<String> answer = get(path + "?within=" + within);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("Give “within” as a number of months from 1 to 120.");
        }
    }

    @Test
    void licenceIsSaidOnPagesAndInHeaders() {
        for (String path : List.of(
                "/pipeline", "/pipeline/published", "/register", "/register/published", "/register/invitations")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.body()).as(path).contains("Open Government Licence v3.0", "Published by");
            assertThat(answer.headers().firstValue("Link")).as(path).isPresent();
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=300, public");
        }
        assertThat(get("/").body())
                .contains("href=\"/pipeline\"", "href=\"/pipeline/published\"", "href=\"/register/invitations\"");
        assertThat(get("/register").body()).contains("href=\"/pipeline\"", "href=\"/register/published\"");
    }

    @Test
    void invitationsAreThoseThatExceedFiveThousandPounds() {
        contract(mark + "-exact", 500_000L, "Published invitation to tender");
        contract(mark + "-more", 500_001L, "Published invitation to tender");
        contract(mark + "-quote", 600_000L, "Invitation to quote");
        contract(mark + "-unknown", null, "Invitation to quote");
        contract(mark + "-neither", 600_000L, null);

        String file = get("/register/invitations.csv").body();
        assertThat(file)
                .startsWith("\uFEFFOrganisationLabel,ReferenceNumber,Title,Description,StartDate,EndDate,ReviewDate,")
                .contains(mark + "-more", mark + "-quote", mark + "-unknown", "6000.00")
                .doesNotContain(mark + "-exact", mark + "-neither");
        assertThat(get("/register.csv?query=" + mark).body())
                .as("smaller ones may be in the register")
                .contains(mark + "-exact");
        assertThat(get("/register/invitations").body()).contains("more than £5,000");
    }

    @Test
    void contractsWhoseReferenceIsAPagesNameHaveTheirPage() {
        for (String reference : List.of("published", "invitations", "Published/2026")) {
            contracts
                    .aContract()
                    .with("reference", reference)
                    .with("title", mark + " page")
                    .registered();
        }
        String list = get("/register?query=" + mark).body();
        assertThat(list)
                .contains("/register?reference=published\"", "/register?reference=invitations\"")
                .contains("/register?reference=Published%2F2026\"");
        assertThat(get("/register?reference=published").body()).contains(mark + " page");
        jdbc.sql("update contract set reference = reference || id where title = ?")
                .param(mark + " page")
                .update();
    }

    @Test
    void snapshotThatIsNotThereIsSaid() {
        assertThat(get("/register/published/2001-03-31").body())
                .contains("No snapshot of the contracts register is called “2001-03-31”.");
        assertThat(get("/pipeline/published/x.csv").statusCode()).isEqualTo(404);
        Caller staff = Caller.anonymous(port);
        staff.signIn("procurement", Caller.PASSWORD);
        assertThat(staff.get("/publications/999999").statusCode()).isEqualTo(404);
    }

    private void contract(String reference, @Nullable Long pence, @Nullable String process) {
        contracts
                .aContract()
                .with("reference", reference)
                .with("value_ex_vat_pence", pence)
                .with("process_type", process)
                .registered();
    }

    private void contract(String letter, String title, String unit, LocalDate end) {
        contracts
                .aContract()
                .with("reference", mark + "-" + letter)
                .with("title", title)
                .with("organisational_unit", unit)
                .running(LocalDate.of(2020, 4, 1), end)
                .registered();
    }

    private ContractReference ending(String title) {
        return contracts
                .aContract()
                .with("title", mark + " " + title)
                .running(today.minusYears(2), today.plusMonths(14))
                .inForce();
    }

    private void review(ContractReference reference, int number, boolean decided, @Nullable String decision) {
        long review = jdbc.sql("""
                        insert into review (contract_id, number, opened_on, decided_on)
                        select id, ?, current_date, case when ? then current_date end from contract where reference = ?
                        returning id
                        """)
                .params(number, decided, reference.value())
                .query(Long.class)
                .single();
        if (decision != null) {
            jdbc.sql("""
                            insert into review_decision
                                   (review_id, version, decision, reasons, evidence, evidence_reference, author, decided_by, decided_on)
                            values (?, 1, ?, 'Why', repeat('evidence ', 10), 'File 1', 'officer', 'board', current_date)
                            """).params(review, decision).update();
        }
    }

    private void withhold(ContractReference reference, String column) {
        long proposal = jdbc.sql("""
                        insert into withholding_proposal
                               (contract_id, release, part, ground, explanation, proposed_by, proposed_at, state, decided_by, decided_at)
                        select id, false, 'VALUE', 'NATIONAL_SECURITY', 'Why', 'contracts', now(), 'APPROVED', 'head', now()
                          from contract where reference = ?
                        returning id
                        """).param(reference.value()).query(Long.class).single();
        jdbc.sql("""
                        insert into withheld_value (contract_id, column_name, ground, proposal_id, withheld_at)
                        select id, ?, 'NATIONAL_SECURITY', ?, now() from contract where reference = ?
                        """).params(column, proposal, reference.value()).update();
    }

    private String found(String more) {
        return get("/pipeline?query=" + mark + more).body();
    }

    private HttpResponse<String> get(String path) {
        return Caller.anonymous(port).get(path);
    }
}
