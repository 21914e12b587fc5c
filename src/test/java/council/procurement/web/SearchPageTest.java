package council.procurement.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.http.Caller;
import council.procurement.register.ContractFixture;
import council.procurement.register.ContractReference;
import council.procurement.register.Lessons;
import council.procurement.sourcing.ProcurementFixture;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The search over HTTP. Each test looks for a word of its own. */
@OctantTest
class SearchPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ContractFixture contracts;

    @Autowired
    private ProcurementFixture procurements;

    @Autowired
    private Lessons lessons;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = "q" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "x";

    private Caller member;

    @BeforeEach
    void memberSignsIn() {
        member = Caller.anonymous(port);
        member.signIn("member", Caller.PASSWORD);
    }

    @Test
    void everyKindIsFoundByItsWordsAndMarked() {
        ContractReference contract = contracts
                .aContract()
                .with("title", "Mowing <b>verges</b> " + mark)
                .with("supplier_id", supplier("Hedges " + mark + " Ltd"))
                .registered();
        String procurement = procurements
                .aProcurement()
                .with("need", "Replace boilers " + mark)
                .opened()
                .value();
        lessons.file(contract, 4, "Visit the depot first " + mark);

        String page = found(mark);

        assertThat(page)
                .contains("Contracts (1)", "Procurements (1)", "Suppliers (1)", "Lessons (1)")
                .contains("<mark>" + mark + "</mark>", "href=\"/file/" + contract + "\"", "href=\"/file/" + procurement)
                .contains("href=\"/file/" + contract + "#lessons\"", "for step 4", "1 contract<")
                .contains("Mowing &lt;b&gt;verges&lt;/b&gt;")
                .doesNotContain("<b>verges");
        assertThat(found("verge mow " + mark))
                .as("by stems")
                .contains("Contracts (1)")
                .doesNotContain("Lessons (");
        assertThat(found(mark + " -boilers")).as("a word left out").doesNotContain("Procurements (");
    }

    @Test
    void referenceIsFoundByHowItBeginsAndComesFirst() {
        contracts.aContract().with("reference", mark + "/77_a").registered();
        contracts
                .aContract()
                .with("reference", "Z-" + mark)
                .with("title", mark + "/77 is its predecessor")
                .registered();

        String page = found(mark.toUpperCase(Locale.ROOT) + "/77_");

        assertThat(page)
                .contains("href=\"/file?about=" + URLEncoder.encode(mark + "/77_a", UTF_8))
                .doesNotContain("Z-" + mark);
        assertThat(found(mark + "/77")).containsSubsequence(mark + "/77_a", "Z-" + mark);
    }

    @Test
    void manyAreShownInPages() {
        for (int i = 0; i < 27; i++) {
            contracts
                    .aContract()
                    .with("title", "Item " + (100 + i) + " " + mark)
                    .registered();
        }

        String all = found(mark);
        String second =
                member.get("/search?q=" + mark + "&kind=CONTRACTS&page=2").body();

        assertThat(all).contains("Contracts (27)", "All 27: contracts", "kind=CONTRACTS");
        assertThat(all.split("<li class=\"octant-breaks\">", -1)).hasSize(1 + 5);
        assertThat(second).contains("26 to 27 of 27", "Previous page").doesNotContain("Next page");
        assertThat(second.split("<li class=\"octant-breaks\">", -1)).hasSize(1 + 2);
    }

    @Test
    void ofAGreatManyThoseEnteredLastAreLookedAt() {
        ContractReference contract = contracts.aContract().registered();
        lessons.file(contract, 4, "The very first " + mark);
        fileLessons(contract, 1_998);
        assertThat(found(mark)).contains("Lessons (1999)", "All 1999: lessons").doesNotContain("entered last");
        fileLessons(contract, 2);

        try {
            assertThat(found(mark))
                    .contains("Lessons (2,000 or more)", "Only those entered last", "The latest 2000: lessons");
            assertThat(member.get("/search?kind=LESSONS&page=80&q=" + mark).body())
                    .contains("1,976 to 2,000 of 2,000");
            assertThat(found("very first " + mark)).contains("Lessons (1)");
        } finally {
            jdbc.sql("delete from lesson where text like ?").param("%" + mark).update();
        }
    }

    @Test
    void whatIsConfidentialIsFoundByNobody() {
        String reference = procurements.aProcurement().opened().value();
        jdbc.sql("""
                        insert into tender (reference, number, supplier, received_at, late, price_pence, entered_by, entered_at)
                        values (?, 1, ?, now(), false, 100, 'officer', now())
                        """).params(reference, mark + " Ltd").update();
        supplier(mark + " of no contract");

        assertThat(found(mark)).contains("Nothing was found for");
    }

    @ParameterizedTest
    @CsvSource({
        "%20%20, Type what you are looking for",
        "the%20of, stands everywhere or nowhere",
        "%22%27%28%29%26%7C%21, stands everywhere or nowhere",
        "%00, Type what you are looking for"
    })
    void badInputGetsASentence(String said, String sentence) {
        HttpResponse<String> answer = member.get("/search?q=" + said);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(sentence, "<title>Error: ");
    }

    @Test
    void emptySearchAsksAndLongOnesAreRefused() {
        assertThat(member.get("/search").statusCode()).isEqualTo(200);
        assertThat(member.get("/search?q=" + "a".repeat(201)).body()).contains("Type at most 200 characters.");
        assertThat(member.get("/search?q=" + mark + "&kind=NONE&page=-1").statusCode())
                .isEqualTo(200);
        assertThat(member.get("/").body()).contains("href=\"/search\"");
    }

    private void fileLessons(ContractReference contract, int many) {
        jdbc.sql("""
                        insert into lesson (contract_id, step, text, filed_at)
                        select id, 8, 'Lesson ' || i || ' of ' || :mark, now()
                          from contract, generate_series(1, :many) as i where reference = :reference
                        """)
                .param("mark", mark)
                .param("many", many)
                .param("reference", contract.value())
                .update();
    }

    private long supplier(String name) {
        return jdbc.sql("insert into supplier (name, name_key) values (?, lower(?)) returning id")
                .params(name, name)
                .query(Long.class)
                .single();
    }

    private String found(String words) {
        HttpResponse<String> answer = member.get("/search?q=" + URLEncoder.encode(words, UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
