package council.procurement.step.tender;

import static council.procurement.sourcing.TenderRoute.OPEN_TENDER;
import static council.procurement.step.tender.TenderFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.document.Document;
import council.procurement.document.Documents;
import council.procurement.document.SampleFiles;
import council.procurement.http.Caller;
import council.procurement.http.Form;
import council.procurement.register.ContractReference;
import council.procurement.security.Person;
import council.procurement.sourcing.TenderStage;
import council.procurement.timeline.Timeline;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What suppliers sent as files: sealed until two people have opened the tenders, prices until quality is agreed. */
@OctantTest
class TenderDocumentsTest {

    private static final List<String> EVERYBODY = List.of(
            "officer",
            "officer2",
            "procurement",
            "contracts",
            "evaluator1",
            "evaluator2",
            "evaluator3",
            "moderator",
            "finance",
            "legal",
            "head",
            "director",
            "board",
            "member",
            "manager",
            "auditor",
            "admin");
    private static final String[] READERS = {
        "officer", "procurement", "evaluator1", "evaluator2", "evaluator3", "moderator"
    };

    @Autowired
    private TenderFixture fixture;

    @Autowired
    private Documents documents;

    @Autowired
    private Timeline timeline;

    @LocalServerPort
    private int port;

    private final Map<String, Caller> callers = new LinkedHashMap<>();
    private ContractReference reference = new ContractReference("none");

    @BeforeEach
    void suppliersMayTender() {
        reference = fixture.begun(fixture.released(OPEN_TENDER, 400_000).opened());
        for (String one : List.of("officer", "procurement")) {
            declare(one, "procuring-officers");
        }
    }

    @Test
    void filesOfTendersStaySealedUntilTheyAreOpenedAndPricesUntilQualityIsAgreed() {
        long quality = add("officer", "TENDER", "Acme quality.pdf");
        long prices = add("officer", "TENDER_WITH_PRICES", "Acme prices.pdf");
        long late = add("procurement", "LATE_TENDER", "Slow late.pdf");

        assertThat(readersOf(quality)).isEmpty();
        assertThat(readersOf(prices)).isEmpty();
        assertThat(readersOf(late)).isEmpty();
        for (String one : EVERYBODY) {
            assertThat(listFor(one)).as("list for %s", one).doesNotContain("Acme", "Slow");
            if (!Set.of("officer", "procurement").contains(one)) {
                assertThat(listFor(one)).as("list for %s", one).contains("There are no documents yet.");
                assertThat(get(one, "/documents/files/" + quality).statusCode()).isEqualTo(404);
            }
        }
        assertThat(timeline.of(reference.value()))
                .noneMatch(entry -> entry.sentence().contains("Document"));

        fixture.opened(reference);

        assertThat(readersOf(quality)).containsExactlyInAnyOrder(READERS);
        assertThat(readersOf(prices)).isEmpty();
        assertThat(get("officer", "/documents/files/" + prices).body())
                .contains("once the scores of quality are agreed")
                .doesNotContain("Acme");

        fixture.reach(reference, TenderStage.MODERATED);

        assertThat(readersOf(quality)).containsExactlyInAnyOrder(READERS);
        assertThat(readersOf(prices)).containsExactlyInAnyOrder(READERS);
        assertThat(readersOf(late)).isEmpty();
        assertThat(get("procurement", "/documents/files/" + late).body())
                .contains("it came in late and stays shut")
                .doesNotContain("Slow");
    }

    @Test
    void onlyWhoMayHandleTendersAddsThemAndOnlyWhileTheyComeIn() {
        assertThat(listFor("officer")).contains("A supplier’s tender, with prices");
        assertRefused("officer2", "Only who has declared to have no interest");
        assertRefused("evaluator1", "Tenders are added by procuring officers and corporate procurement.");
        assertRefused("legal", "Tenders are added by procuring officers and corporate procurement.");

        fixture.reach(reference, TenderStage.RECORDED);

        assertRefused("officer", "That is not now.");
        assertThat(listFor("officer")).doesNotContain("A supplier’s tender, with prices");
        assertThat(documents.of(reference.value())).isEmpty();
    }

    @Test
    void sealedFileIsNotRemovedByAnybody() {
        long quality = add("officer", "TENDER", "Acme quality.pdf");

        assertThat(caller("procurement")
                        .submit("/documents/files/" + quality + "/removal", "why=Unwanted&")
                        .statusCode())
                .isEqualTo(404);
        assertThat(caller("officer")
                        .submit("/documents/files/" + quality + "/removal", "why=Unwanted&")
                        .statusCode())
                .isEqualTo(403);
        assertThat(documents.find(quality))
                .get()
                .satisfies(one -> assertThat(one.isRemoved()).isFalse());
    }

    private void declare(String person, String group) {
        fixture.save(new Person(person, Set.of(group)), DeclarationSheet.ID, reference, List.of(row("interest", "NO")));
    }

    private long add(String person, String classification, String name) {
        assertThat(caller(person)
                        .submit("/documents", form(classification, name))
                        .statusCode())
                .isEqualTo(302);
        return documents.of(reference.value()).stream()
                .filter(document -> document.name().equals(name))
                .mapToLong(Document::id)
                .findFirst()
                .orElseThrow();
    }

    private void assertRefused(String person, String words) {
        HttpResponse<String> answer = caller(person).submit("/documents", form("TENDER", "Acme.pdf"));

        assertThat(answer.statusCode()).isIn(400, 403);
        assertThat(answer.body()).contains(words);
    }

    private Form form(String classification, String name) {
        return new Form()
                .field("about", reference.value())
                .field("classification", classification)
                .file("file", name, SampleFiles.pdf(name));
    }

    private Set<String> readersOf(long document) {
        var readers = new TreeSet<String>();
        for (String one : EVERYBODY) {
            int page = get(one, "/documents/files/" + document).statusCode();
            int content = get(one, "/documents/files/" + document + "/content").statusCode();
            assertThat(content).isEqualTo(page);
            if (page == 200) {
                readers.add(one);
            }
        }
        return readers;
    }

    private String listFor(String person) {
        return get(person, "/documents/" + reference.value()).body();
    }

    private HttpResponse<String> get(String person, String address) {
        return caller(person).get(address);
    }

    private Caller caller(String person) {
        return callers.computeIfAbsent(person, user -> {
            Caller caller = Caller.anonymous(port);
            caller.signIn(user, Caller.PASSWORD);
            return caller;
        });
    }
}
