package council.procurement.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import council.procurement.OctantTest;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.register.ContractFixture;
import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import council.procurement.timeline.Timeline;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents in the database: what is kept, who may read it, and what stays when it is removed. */
@OctantTest
class DocumentsTest {

    private static final Person OFFICER = person("officer", StaffGroup.PROCURING_OFFICERS);
    private static final Person PROCUREMENT = person("procurement", StaffGroup.CORPORATE_PROCUREMENT);

    @Autowired
    private Documents documents;

    @Autowired
    private ContractFixture contracts;

    @Autowired
    private Timeline timeline;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void contentComesBackAsItWentIn() throws IOException {
        byte[] content = new byte[700_001];
        new Random(7).nextBytes(content);

        Document stored = documents.store(document(contract(), null), () -> new ByteArrayInputStream(content));

        assertThat(contentOf(stored)).isEqualTo(content);
        assertThat(stored.bytes()).isEqualTo(700_001);
        assertThat(parts(stored)).isEqualTo(3);
        assertThat(documents.of(stored.reference())).containsExactly(stored);
        assertThat(documents.find(stored.id())).contains(stored);
    }

    /** The example of FIPS 180-2, appendix B.1. */
    @Test
    void digestIsThatOfTheContent() {
        Document stored = documents.store(
                document(contract(), null), () -> new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)));

        assertThat(stored.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(stored.bytes()).isEqualTo(3);
    }

    @Test
    void timelineSaysThatADocumentCameButNotWhatItIsCalled() {
        String reference = contract();

        Document open = stored(reference, null);
        Document confidential = stored(reference, AddedInConfidence.KEY);

        assertThat(timeline.of(reference))
                .extracting(entry -> entry.who() + ": " + entry.sentence())
                .endsWith(
                        "officer: Document " + open.id() + " (PDF) was added.",
                        "officer: Document " + confidential.id() + " (PDF), confidential, was added.");
    }

    @Test
    void openDocumentsAreForAllStaffAndForNobodyElse() {
        Document open = stored(contract(), null);

        assertThat(StaffGroup.values()).allMatch(group -> documents.mayRead(person("x", group), open));
        assertThat(documents.mayRead(new Person("x", Set.of("bakers")), open)).isFalse();
        assertThat(open.classification()).isEqualTo(Classification.OPEN_TO_STAFF);
        assertThat(documents.readersOf(open)).isEqualTo("all staff");
    }

    @Test
    void whatWasAddedInConfidenceIsForThreeOnly() {
        Document confidential = stored(contract(), AddedInConfidence.KEY);

        Set<StaffGroup> readers = Arrays.stream(StaffGroup.values())
                .filter(group -> documents.mayRead(person("x", group), confidential))
                .collect(Collectors.toSet());

        assertThat(readers).containsExactlyInAnyOrder(StaffGroup.CORPORATE_PROCUREMENT, StaffGroup.LEGAL);
        assertThat(documents.mayRead(OFFICER, confidential)).isTrue();
        assertThat(documents.mayRead(person("officer2", StaffGroup.PROCURING_OFFICERS), confidential))
                .isFalse();
        assertThat(documents.mayRead(person("admin", StaffGroup.ADMINISTRATORS), confidential))
                .isFalse();
        assertThat(confidential.classification()).isEqualTo(Classification.CONFIDENTIAL);
        assertThat(documents.readersOf(confidential)).isEqualTo("whoever added it, corporate procurement and legal");
    }

    @Test
    void nothingIsStoredUnderAKeyThatNothingHas() {
        String reference = contract();

        assertThatIllegalArgumentException().isThrownBy(() -> stored(reference, "no-such-key"));

        assertThat(documents.of(reference)).isEmpty();
    }

    @Test
    void whatLostItsRuleIsForNobody() {
        Document confidential = stored(contract(), AddedInConfidence.KEY);
        var readers = new DocumentReaders(List.of());

        assertThat(readers.mayRead(OFFICER, confidential)).isFalse();
        assertThat(readers.mayRead(PROCUREMENT, confidential)).isFalse();
    }

    @Test
    void twoRulesWithOneKeyStopTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new DocumentReaders(List.of(new AddedInConfidence(), new AddedInConfidence())));
    }

    @Test
    void contentThatCannotBeReadLeavesNothingBehind() {
        String reference = contract();

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> documents.store(document(reference, null), () -> {
                    throw new IOException("gone");
                }));

        assertThat(documents.of(reference)).isEmpty();
    }

    @Test
    void removalTakesTheContentAndLeavesTheRest() throws IOException {
        Document stored = stored(contract(), null);

        documents.remove(PROCUREMENT, stored, " A person’s medical record. ");

        Document removed = documents.find(stored.id()).orElseThrow();
        assertThat(removed.isRemoved()).isTrue();
        assertThat(removed.sha256()).isEqualTo(stored.sha256());
        assertThat(removed.removal())
                .extracting(Document.Removal::by, Document.Removal::because)
                .containsExactly("procurement", "A person’s medical record.");
        assertThat(parts(stored)).isZero();
        assertThat(contentOf(stored)).isEmpty();
        assertThat(timeline.of(stored.reference()))
                .last()
                .satisfies(entry -> assertThat(entry.sentence())
                        .isEqualTo("The content of document " + stored.id()
                                + " was removed. The reason is kept with it."));
    }

    @Test
    void removalIsRefusedWithASentence() {
        Document stored = stored(contract(), null);

        assertRefused(() -> documents.remove(OFFICER, stored, "Wrong"), "by corporate procurement only");
        assertRefused(() -> documents.remove(PROCUREMENT, stored, " "), "Why it is removed: give the reason.");
        assertRefused(() -> documents.remove(PROCUREMENT, stored, "x".repeat(501)), "use at most 500 characters");
        assertThat(parts(stored)).isEqualTo(1);

        documents.remove(PROCUREMENT, stored, "x".repeat(500));
        assertRefused(
                () -> documents.remove(PROCUREMENT, stored, "Again"),
                "Document " + stored.id() + " was removed before.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update document set name = 'other.pdf' where id = ?",
                "update document set sha256 = repeat('0', 64) where id = ?",
                "update document set access_key = 'other' where id = ?",
                "delete from document where id = ?",
                "update document_part set content = 'x' where document_id = ?",
                "delete from document_part where document_id = ?"
            })
    void databaseKeepsDocumentsAsTheyAre(String attempt) {
        Document stored = stored(contract(), null);

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(attempt).param(stored.id()).update());
    }

    @Test
    void databaseKeepsARemovalAsItIs() {
        Document stored = stored(contract(), null);
        documents.remove(PROCUREMENT, stored, "Wrong case");

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update document set removed_because = 'Other' where id = ?")
                        .param(stored.id())
                        .update());
    }

    private static void assertRefused(Runnable attempt, String sentence) {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(attempt::run)
                .withMessageContaining(sentence);
    }

    private String contract() {
        return contracts.aContract().registered().value();
    }

    private Document stored(String reference, @Nullable String key) {
        return documents.store(document(reference, key), () -> new ByteArrayInputStream(SampleFiles.pdf("x")));
    }

    private static NewDocument document(String reference, @Nullable String key) {
        return new NewDocument(reference, "Doe, Jane.pdf", FileType.PDF, "Her offer", key, null, "officer");
    }

    private byte[] contentOf(Document document) throws IOException {
        var content = new ByteArrayOutputStream();
        documents.copy(document, content);
        return content.toByteArray();
    }

    private long parts(Document document) {
        return jdbc.sql("select count(*) from document_part where document_id = ?")
                .param(document.id())
                .query(Long.class)
                .single();
    }

    private static Person person(String id, StaffGroup group) {
        return new Person(id, Set.of(group.id()));
    }
}
