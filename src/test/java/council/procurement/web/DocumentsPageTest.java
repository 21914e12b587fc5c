package council.procurement.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.document.Document;
import council.procurement.document.Documents;
import council.procurement.document.SampleFiles;
import council.procurement.http.Caller;
import council.procurement.http.Form;
import council.procurement.register.ContractFixture;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People add documents to a case, read them, and corporate procurement removes one: over HTTP, as a browser does it. */
@OctantTest
class DocumentsPageTest {

    private static final long MEGABYTE = 1 << 20;
    private static final String TOO_LARGE = "The file is larger than 20 MB, the most that a case takes.";
    private static final Pattern FAULT = Pattern.compile("<a href=\"#(?:file|why)\">([^<]*)</a>");

    @LocalServerPort
    private int port;

    @Autowired
    private Documents documents;

    @Autowired
    private ContractFixture contracts;

    private String reference = "";

    @BeforeEach
    void thereIsAContract() {
        reference = contracts.aContract().registered().value();
    }

    @Test
    void documentIsAddedListedAndSavedAgain() {
        Caller officer = caller("officer");
        byte[] content = SampleFiles.pdf(UUID.randomUUID().toString());

        HttpResponse<String> added = officer.submit(
                "/documents",
                form("OPEN_TO_STAFF")
                        .field("description", "The plan & more")
                        .file("file", "Plan \u0175 1.pdf", content));

        Document document = theOnlyOne();
        assertThat(added.statusCode()).isEqualTo(302);
        assertThat(added.headers().firstValue("Location").orElseThrow())
                .endsWith("/documents/" + reference + "?added=" + document.id());
        assertThat(document.storedBy()).isEqualTo("officer");
        HttpResponse<String> list = caller("auditor").get("/documents/" + reference);
        assertThat(list.body())
                .contains("Plan \u0175 1.pdf", "The plan &amp; more", "PDF, " + content.length + " bytes", "All staff")
                .doesNotContain("Add the document");
        HttpResponse<String> page = officer.get("/documents/files/" + document.id());
        assertThat(page.body()).contains(document.sha256()).doesNotContain("Remove the content");
        HttpResponse<String> saved = officer.get("/documents/files/" + document.id() + "/content");
        assertThat(saved.body()).isEqualTo(new String(content, UTF_8));
        assertThat(saved.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(saved.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"")
                .contains("filename*=UTF-8''Plan%20%C5%B5%201.pdf");
        assertThat(saved.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(saved.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void confidentialDocumentIsForThoseItNames() {
        caller("evaluator1")
                .submit("/documents", form("CONFIDENTIAL").file("file", "Jane Doe.pdf", SampleFiles.pdf("x")));

        Document document = theOnlyOne();
        for (String other : List.of("officer", "evaluator2", "head", "manager", "auditor", "admin")) {
            Caller caller = caller(other);
            assertThat(caller.get("/documents/" + reference).body())
                    .contains("Confidential document")
                    .doesNotContain("Jane", "evaluator1", document.sha256());
            for (String path : List.of("", "/content")) {
                HttpResponse<String> refused = caller.get("/documents/files/" + document.id() + path);
                assertThat(refused.statusCode()).isEqualTo(403);
                assertThat(refused.body())
                        .contains("is confidential: it is for whoever added it, corporate procurement and legal.")
                        .doesNotContain("Jane", "%PDF");
            }
        }
        for (String reader : List.of("evaluator1", "procurement", "legal")) {
            assertThat(caller(reader)
                            .get("/documents/files/" + document.id() + "/content")
                            .body())
                    .contains("%PDF");
        }
    }

    @Test
    void fileOfExactly20MegabytesIsTakenAndOneByteMoreIsNot() {
        Caller officer = caller("officer");

        HttpResponse<String> refused =
                officer.submit("/documents", form("OPEN_TO_STAFF").fileOf(20 * MEGABYTE + 1, "file", "large.txt"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(fault(refused)).startsWith(TOO_LARGE);
        assertThat(documents.of(reference)).isEmpty();

        HttpResponse<String> added =
                officer.submit("/documents", form("OPEN_TO_STAFF").fileOf(20 * MEGABYTE, "file", "large.txt"));
        assertThat(added.statusCode()).isEqualTo(302);
        assertThat(theOnlyOne().bytes()).isEqualTo(20 * MEGABYTE);
        assertThat(officer.get("/documents/files/" + theOnlyOne().id() + "/content")
                        .body())
                .hasSize(20 << 20);
    }

    @Test
    void fileThatIsTooLargeForOctantAltogetherGetsTheSentenceOfDocuments() {
        HttpResponse<String> refused = caller("officer")
                .submit("/documents", form("OPEN_TO_STAFF").fileOf(52 * MEGABYTE, "file", "large.txt"));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains(TOO_LARGE);
    }

    @Test
    void whatIsWrongIsSaidInASentence() {
        assertRefused(form("OPEN_TO_STAFF"), 400, "Choose the document that you want to add.");
        assertRefused(
                form("OPEN_TO_STAFF").file("file", "", new byte[0]), 400, "Choose the document that you want to add.");
        assertRefused(
                form("OPEN_TO_STAFF").file("file", "plan.pdf", new byte[0]),
                400,
                "“plan.pdf” is empty. Choose the document that you want to add.");
        assertRefused(
                form("OPEN_TO_STAFF").file("file", "plan.pdf", "no".getBytes(ISO_8859_1)),
                400,
                "“plan.pdf” is called a PDF file, but its content is not. Save it again as .pdf, or under the name of what"
                        + " it is.");
        assertRefused(
                form("OPEN_TO_STAFF").file("file", "plan.docm", SampleFiles.pdf("x")),
                400,
                "“plan.docm” has macros in it, or is of a type that can have some, and so is not taken. Save it without"
                        + " macros, as .docx, .xlsx or PDF.");
        assertRefused(
                form("").file("file", "plan.pdf", SampleFiles.pdf("x")),
                400,
                "Who may read it: choose one of the answers.");
        assertRefused(
                form("OPEN_TO_STAFF")
                        .field("description", "x".repeat(501))
                        .file("file", "plan.pdf", SampleFiles.pdf("x")),
                400,
                "What it is: use at most 500 characters.");
        assertThat(documents.of(reference)).isEmpty();
    }

    @Test
    void sameFileTwiceIsRefused() {
        Caller officer = caller("officer");
        Form form = form("OPEN_TO_STAFF").file("file", "plan.pdf", SampleFiles.pdf("x"));
        officer.submit("/documents", form);

        assertRefused(
                form("OPEN_TO_STAFF").file("file", "plan again.pdf", SampleFiles.pdf("x")),
                409,
                "The very same file is there already: document " + theOnlyOne().id() + ", “plan.pdf”, added on ");
    }

    @Test
    void caseThatIsNotThereTakesNothing() {
        Caller officer = caller("officer");

        HttpResponse<String> refused = officer.submit(
                "/documents",
                new Form()
                        .field("about", "NO-SUCH-CASE")
                        .field("classification", "OPEN_TO_STAFF")
                        .file("file", "plan.pdf", SampleFiles.pdf("x")));

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.body()).contains("There is no contract and no cycle “NO-SUCH-CASE”.");
        assertThat(officer.get("/documents/NO-SUCH-CASE").statusCode()).isEqualTo(404);
        assertThat(officer.get("/documents?about=" + "%00").statusCode()).isEqualTo(404);
    }

    @Test
    void whoHasNoTasksAddsNothing() {
        for (String onlooker : List.of("manager", "auditor", "admin")) {
            Form form = form("OPEN_TO_STAFF").file("file", "plan.pdf", SampleFiles.pdf("x"));
            assertThat(caller(onlooker).submit("/documents", form).statusCode()).isEqualTo(403);
        }
        assertThat(Caller.anonymous(port)
                        .submit("/documents", form("OPEN_TO_STAFF").file("file", "plan.pdf", SampleFiles.pdf("x")))
                        .statusCode())
                .isIn(302, 401);
        assertThat(documents.of(reference)).isEmpty();
    }

    @Test
    void referencesWithSlashesHaveDocumentsToo() {
        String odd = "A/B 100%/" + UUID.randomUUID();
        contracts.aContract().with("reference", odd).registered();
        Caller officer = caller("officer");
        String address = "/documents?about=" + URLEncoder.encode(odd, UTF_8);

        HttpResponse<String> added = officer.submit(
                "/documents",
                new Form()
                        .field("about", odd)
                        .field("classification", "OPEN_TO_STAFF")
                        .file("file", "plan.pdf", SampleFiles.pdf("x")));

        assertThat(added.statusCode()).isEqualTo(302);
        assertThat(officer.get(added.headers()
                                .firstValue("Location")
                                .orElseThrow()
                                .replaceFirst("^http://[^/]*", ""))
                        .body())
                .contains("plan.pdf", "The document is added.");
        assertThat(officer.get(address).body()).contains("plan.pdf");
    }

    @Test
    void onlyCorporateProcurementRemovesAndTheRowStays() {
        Caller procurement = caller("procurement");
        caller("officer").submit("/documents", form("OPEN_TO_STAFF").file("file", "plan.pdf", SampleFiles.pdf("x")));
        String page = "/documents/files/" + theOnlyOne().id();

        assertThat(caller("officer").submit(page + "/removal", "why=Wrong&").statusCode())
                .isEqualTo(403);
        HttpResponse<String> unsaid = procurement.submit(page + "/removal", "why=&");
        assertThat(unsaid.statusCode()).isEqualTo(400);
        assertThat(fault(unsaid)).isEqualTo("Why it is removed: give the reason. It stays on record.");
        assertThat(theOnlyOne().isRemoved()).isFalse();

        HttpResponse<String> removed = procurement.submit(page + "/removal", "why=Not+ours&");

        assertThat(removed.statusCode()).isEqualTo(302);
        assertThat(caller("officer").get("/documents/" + reference).body()).contains("plan.pdf", ": Not ours");
        assertThat(caller("officer").get(page).body())
                .contains(theOnlyOne().sha256(), ": Not ours")
                .doesNotContain("Save the document");
        HttpResponse<String> gone = caller("officer").get(page + "/content");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("was removed. Its page says when and why.");
        assertThat(procurement.submit(page + "/removal", "why=Again&").statusCode())
                .isEqualTo(409);
    }

    private void assertRefused(Form form, int status, String sentence) {
        HttpResponse<String> answer = caller("officer").submit("/documents", form);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(fault(answer)).startsWith(sentence);
    }

    private static String fault(HttpResponse<String> answer) {
        Matcher fault = FAULT.matcher(answer.body());
        assertThat(fault.find()).as(answer.body()).isTrue();
        return fault.group(1);
    }

    private Form form(String classification) {
        return new Form().field("about", reference).field("classification", classification);
    }

    private Document theOnlyOne() {
        List<Document> all = documents.of(reference);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private Caller caller(String user) {
        Caller caller = Caller.anonymous(port);
        caller.signIn(user, Caller.PASSWORD);
        return caller;
    }
}
