package council.procurement.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import council.procurement.OctantTest;
import council.procurement.register.ImportReport.Finding;
import council.procurement.register.ImportReport.Phase;
import council.procurement.register.ImportReport.State;
import council.procurement.rules.CouncilTime;
import council.procurement.timeline.Timeline;
import council.procurement.timeline.TimelineEntry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A council's spreadsheet on its way into the register, on a real database. */
@OctantTest
class ImportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Path SHARED = Path.of(System.getProperty("octant.shared", "../shared"));
    private static final String HEADER =
            "Contract Ref,Contract Title,Supplier,Start Date,End Date,Contract Value,Extension Options,Notes\n";

    @Autowired
    private ImportFiles files;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportWorker worker;

    @Autowired
    private ImportProgress progress;

    @Autowired
    private Contracts contracts;

    @Autowired
    private DateBook dates;

    @Autowired
    private DateCheck check;

    @Autowired
    private ContractChanges changes;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Timeline timeline;

    @Autowired
    private CaseRules rules;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FlywayConnectionDetails tables;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void beginToday() {
        ClockUtil.setCurrentTime(
                Date.from(TODAY.atTime(9, 0).atZone(CouncilTime.LONDON).toInstant()));
    }

    @AfterEach
    void letTimeRun() {
        ClockUtil.reset();
    }

    @Test
    void everyContractThatRunsStandsInStepSixWithItsDatesArmed() throws IOException {
        ImportReport report = imported(line(
                "A",
                "Bin lorries",
                "Kerbside Fleet Ltd",
                "01/04/2025",
                "31/03/2030",
                "\"£1,200,000.00\"",
                "1 + 1 years"));

        assertThat(report.state()).isEqualTo(State.DONE);
        assertThat(report.phase()).isEqualTo(Phase.FINISHED);
        assertThat(report.rows()).isEqualTo(1);
        assertThat(report.created()).isEqualTo(1);
        assertThat(report.cyclesStarted()).isEqualTo(1);
        Contract contract = contracts.get(ref("A"));
        assertThat(contract.title()).isEqualTo("Bin lorries");
        assertThat(contract.term().end()).isEqualTo(LocalDate.of(2030, 3, 31));
        assertThat(contract.worth().exVat()).hasToString("£1,200,000");
        assertThat(contract.regime())
                .as("begun under the Act, procured before it or not")
                .isNull();
        assertThat(contract.options())
                .extracting(ExtensionOption::months, ExtensionOption::decideBy)
                .containsExactly(
                        Tuple.tuple(12, LocalDate.of(2029, 9, 30)), Tuple.tuple(12, LocalDate.of(2030, 9, 30)));
        assertThat(dates.of(ref("A")))
                .filteredOn(date -> date.kind() == DateKind.REVIEW_OPENS)
                .singleElement()
                .satisfies(date -> assertThat(date.day()).isEqualTo(LocalDate.of(2028, 3, 31)));
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(ref("A").value())
                        .processDefinitionKey("management")
                        .count())
                .isEqualTo(1);
        assertThat(differences("A")).isZero();
        assertThat(timeline.of(ref("A").value()))
                .extracting(TimelineEntry::sentence)
                .contains("Registered from line 2 of register.csv.");
        assertThat(rules.of(ref("A").value()))
                .as("dates and tiers of imported rows are worked out, and no answer is used by anybody yet")
                .isEmpty();
    }

    @Test
    void dryRunSaysWhatWouldHappenAndChangesNothing() throws IOException {
        String file = HEADER
                + line("A", "Bin lorries", "Kerbside Fleet Ltd", "01/04/2025", "31/03/2030", "100", "")
                + line("B", "Salt", "Gritty Ltd", "01/04/2025", "31/03/2020", "100", "")
                + line("C", "Old mowers", "Green Ltd", "01/04/2019", "31/03/2020", "100", "")
                + line("D", "Lift care", "Up Ltd", "01/04/2019", "", "100", "");

        long id = submit(file, ImportMode.DRY_RUN);
        worker.work();

        ImportReport dry = imports.find(id).orElseThrow();
        assertThat(dry.state()).isEqualTo(State.DONE);
        assertThat(List.of(dry.accepted(), dry.rejected(), dry.created(), dry.alreadyOver(), dry.openEnded()))
                .containsExactly(3L, 1L, 3L, 1L, 1L);
        assertThat(contracts.find(ref("A"))).isEmpty();
        assertThat(imports.faults(id, 10)).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.column()).isEqualTo("End Date");
            assertThat(fault.reason()).contains("31 March 2020").contains("1 April 2025");
        });

        long committed = imports.commit(id, "procurement");
        worker.work();

        ImportReport done = imports.find(committed).orElseThrow();
        assertThat(List.of(done.accepted(), done.rejected(), done.created(), done.cycles()))
                .containsExactly(3L, 1L, 3L, 2L);
        assertThat(done.uploadedBy()).isEqualTo("procurement");
        assertThat(contracts.find(ref("B"))).isEmpty();
    }

    @Test
    void refusedRowsComeBackAsFileThatGoesInOnceMended() throws IOException {
        ImportReport first = imported(line("A", "Salt", "Gritty Ltd", "31/02/2025", "31/03/2029", "100", "")
                + line("B", "Sand", "Gritty Ltd", "01/04/2025", "31/03/2029", "a lot", ""));
        assertThat(first.rejected()).isEqualTo(2);

        var mend = new ByteArrayOutputStream();
        imports.writeMendFile(first.id(), mend);
        String text = mend.toString(StandardCharsets.UTF_8);
        assertThat(text).contains("31/02/2025").contains("a lot").contains("Salt");

        long second = submit(text.replace("31/02/2025", "01/04/2025").replace("a lot", "100"), ImportMode.COMMIT);
        worker.work();

        assertThat(imports.find(second).orElseThrow().created()).isEqualTo(2);
        assertThat(contracts.get(ref("A")).term().start()).isEqualTo(LocalDate.of(2025, 4, 1));
    }

    @Test
    void sameFileTwiceChangesNothing() throws IOException {
        String rows = line("A", "Salt", "Gritty Ltd", "01/04/2025", "31/03/2029", "100", "")
                + line("B", "Old mowers", "Green Ltd", "01/04/2019", "31/03/2020", "100", "");
        imported(rows);
        List<?> before = everythingAbout("A");

        ImportReport again = imported(rows);

        assertThat(List.of(again.accepted(), again.unchanged(), again.created(), again.updated(), again.cycles()))
                .containsExactly(2L, 2L, 0L, 0L, 0L);
        assertThat(everythingAbout("A")).isEqualTo(before);
    }

    @Test
    void sameFileSentTwiceAndCarriedOutAtOnceIsTakenOnce() throws IOException {
        String file = HEADER
                + line("A", "Salt", "Gritty Ltd", "01/04/2025", "31/03/2029", "100", "")
                + line("B", "Sand", "Gritty Ltd", "01/04/2025", "31/03/2029", "100", "");
        List<Long> both = List.of(submit(file, ImportMode.COMMIT), submit(file, ImportMode.COMMIT));

        CompletableFuture.allOf(CompletableFuture.runAsync(worker::work), CompletableFuture.runAsync(worker::work))
                .join();

        assertThat(both)
                .extracting(id -> imports.find(id).orElseThrow())
                .extracting(ImportReport::state, ImportReport::created, ImportReport::unchanged, ImportReport::cycles)
                .containsExactlyInAnyOrder(Tuple.tuple(State.DONE, 2L, 0L, 2L), Tuple.tuple(State.DONE, 0L, 2L, 0L));
        assertThat(management("A")).isNotEmpty();
        assertThat(timeline.of(ref("A").value())).hasSize(1);
    }

    @Test
    void changedRowIsUpdateAndNeverRestart() throws IOException {
        imported(line("A", "Salt", "Gritty Ltd", "01/04/2025", "31/03/2029", "100", ""));
        String cycle = management("A");

        ImportReport update = imported(line("A", "Salt and sand", "Gritty Ltd", "01/04/2025", "30/06/2030", "", ""));

        assertThat(List.of(update.accepted(), update.updated(), update.created()))
                .containsExactly(1L, 1L, 0L);
        Contract contract = contracts.get(ref("A"));
        assertThat(contract.title()).isEqualTo("Salt and sand");
        assertThat(contract.term().end()).isEqualTo(LocalDate.of(2030, 6, 30));
        assertThat(contract.worth().exVat()).as("an empty cell says nothing").hasToString("£100");
        assertThat(management("A")).isEqualTo(cycle);
        assertThat(differences("A")).isZero();
        assertThat(timeline.of(ref("A").value()))
                .extracting(TimelineEntry::sentence)
                .contains("Changed by line 2 of register.csv: ContractTitle from “Salt” to “Salt and sand”;"
                        + " EndDate from 31 March 2029 to 30 June 2030.");
    }

    @Test
    void spreadsheetThatDoesNotKnowOfAnExtensionDoesNotUndoIt() throws IOException {
        imported(line("A", "Salt", "Gritty Ltd", "01/04/2025", "31/03/2029", "100", "12 months"));
        changes.extend(ref("A"), "It went well", "contracts", "board");

        imported(line("A", "Salt", "Gritty Ltd", "01/04/2025", "31/03/2029", "250", "12 months"));

        assertThat(contracts.get(ref("A")).term().end()).isEqualTo(LocalDate.of(2030, 3, 31));
        assertThat(contracts.get(ref("A")).worth().exVat()).hasToString("£250");
    }

    @Test
    void contractThatIsOverIsRecordedWithoutCycle() throws IOException {
        imported(line("A", "Old mowers", "Green Ltd", "01/04/2019", "19/11/2026", "100", "")
                + line("B", "Mowers", "Green Ltd", "01/04/2019", "20/11/2026", "100", ""));

        assertThat(contracts.get(ref("A")).isOver()).isTrue();
        assertThat(dates.of(ref("A"))).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(ref("A").value())
                        .count())
                .isZero();
        assertThat(contracts.get(ref("B")).isOver()).as("its last day is today").isFalse();
        assertThat(management("B")).isNotEmpty();
    }

    @Test
    void contractThatIsOverIsNotBroughtBackByLaterFile() throws IOException {
        imported(line("A", "Old mowers", "Green Ltd", "01/04/2019", "31/03/2025", "100", ""));

        ImportReport later = imported(line("A", "Old mowers", "Green Ltd", "01/04/2019", "31/03/2029", "100", ""));

        assertThat(List.of(later.accepted(), later.rejected(), later.updated())).containsExactly(0L, 1L, 0L);
        assertThat(imports.faults(later.id(), 5))
                .extracting(Finding::line, Finding::column, Finding::reason)
                .containsExactly(Tuple.tuple(
                        2L,
                        "EndDate",
                        "The register has this contract as over since 31 March 2025. What follows it is another"
                                + " contract: give it a reference of its own."));
    }

    @Test
    void updateThatContradictsTheRegisterIsRefusedInTheDryRunAlready() throws IOException {
        imported(line("A", "Salt", "Gritty Ltd", "01/04/2025", "31/03/2029", "100", ""));

        long dry = submit(HEADER + line("A", "Salt", "Gritty Ltd", "", "31/03/2024", "100", ""), ImportMode.DRY_RUN);
        worker.work();

        assertThat(imports.find(dry).orElseThrow().rejected()).isEqualTo(1);
        assertThat(imports.faults(dry, 5))
                .extracting(Finding::reason)
                .containsExactly("Together with what the register has, the contract would end on 31 March 2024, before"
                        + " it starts on 1 April 2025. Correct one of the two.");
        var mend = new ByteArrayOutputStream();
        imports.writeMendFile(dry, mend);
        assertThat(mend.toString(StandardCharsets.UTF_8)).contains("31/03/2024");
    }

    @Test
    void referenceOfNeedIsNotTakenForContract() throws IOException {
        String need = cycles.openForNeed(null, "A new library", "officer");

        long id = submit(HEADER + need + ",Salt,Gritty Ltd,01/04/2025,31/03/2029,100,,\n", ImportMode.COMMIT);
        worker.work();

        assertThat(imports.faults(id, 5))
                .extracting(Finding::column, Finding::reason)
                .containsExactly(Tuple.tuple(
                        "ContractReference",
                        "Octant uses this reference for “A new library”, which has no contract yet. Give the contract"
                                + " another."));
    }

    @Test
    void contractWithoutEndDateIsReviewedEveryYear() throws IOException {
        ImportReport report = imported(line("A", "Lift care", "Up Ltd", "01/04/2019", "", "100", ""));

        assertThat(report.openEnded()).isEqualTo(1);
        assertThat(contracts.get(ref("A")).isOpenEnded()).isTrue();
        assertThat(dates.of(ref("A")))
                .filteredOn(date -> date.kind() == DateKind.REVIEW_OPENS)
                .singleElement()
                .satisfies(date -> assertThat(date.day()).isBetween(TODAY, TODAY.plusYears(1)));
    }

    @Test
    void nothingTypedIsLost() throws IOException {
        imported("%s-A,Salt,Gritty Ltd,01/04/2025,31/03/2029,100,,Ask Jo about the depot keys\n".formatted(mark));

        assertThat(jdbc.sql("select other_columns ->> 'Notes' from contract where reference = ?")
                        .param(ref("A").value())
                        .query(String.class)
                        .single())
                .isEqualTo("Ask Jo about the depot keys");
    }

    @Test
    void importThatFailsHalfwayLeavesNothingAndCanBeBegunAgain() throws IOException {
        String rows = line("A", "Salt", "Gritty Ltd", "01/04/2025", "31/03/2029", "100", "")
                + line("B", "Sand", "Gritty Ltd", "01/04/2025", "31/03/2029", "100", "")
                + line("C", "Grit", "Gritty Ltd", "01/04/2025", "nonsense", "100", "");
        JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(
                Objects.requireNonNull(tables.getJdbcUrl()), tables.getUsername(), tables.getPassword()));
        owner.sql("alter table cycle add constraint full_disk check (reference <> '%s-B')".formatted(mark))
                .update();
        ImportReport failed;
        try {
            failed = imported(rows);
        } finally {
            owner.sql("alter table cycle drop constraint full_disk").update();
        }

        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.failure()).contains("Nothing was changed").doesNotContain("full_disk");
        assertThat(contracts.find(ref("A"))).isEmpty();
        assertThat(imports.faults(failed.id(), 5)).isEmpty();

        assertThat(imported(rows).created()).isEqualTo(2);
    }

    @Test
    void importCutShortIsTakenOverOnceNobodyWorksOnItAnyMore() throws IOException {
        long id = submit(
                HEADER + line("A", "Salt", "Gritty Ltd", "01/04/2025", "31/03/2029", "100", ""), ImportMode.COMMIT);
        assertThat(progress.takeOver()).contains(id);
        assertThat(progress.takeOver()).as("somebody works on it").isEmpty();
        worker.work();
        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(State.RUNNING);

        jdbc.sql("update register_import set worked_until = now() - interval '1 second' where id = ?")
                .param(id)
                .update();
        worker.work();

        assertThat(imports.find(id).orElseThrow().state()).isEqualTo(State.DONE);
        assertThat(management("A")).isNotEmpty();
    }

    @Test
    void importWhoseNodeDiedAfterRecordingOnlyBeginsTheCyclesThatWait() throws IOException {
        ImportReport done = imported(line("A", "Salt", "Gritty Ltd", "01/04/2025", "31/03/2029", "100", ""));
        jdbc.sql("""
                        update register_import
                           set state = 'RUNNING', phase = 'STARTING_CYCLES', finished_at = null
                         where id = ?
                        """).param(done.id()).update();

        worker.work();

        ImportReport again = imports.find(done.id()).orElseThrow();
        assertThat(List.of(again.created(), again.unchanged())).containsExactly(1L, 0L);
        assertThat(again.state()).isEqualTo(State.DONE);
    }

    @Test
    void fileThatIsNoRegisterIsAnsweredWithSentence() throws IOException {
        long id = submit("to whom it may concern\n", ImportMode.DRY_RUN);
        worker.work();

        ImportReport report = imports.find(id).orElseThrow();
        assertThat(report.state()).isEqualTo(State.FAILED);
        assertThat(report.failure()).endsWith(".").doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "Supplies, GOODS",
        "Service, SERVICES",
        "Construction, WORKS",
        "Light touch, LIGHT_TOUCH",
        "Concession contract, CONCESSION",
        "Light touch concession, LIGHT_TOUCH_CONCESSION",
        "Odds and ends, "
    })
    void whatAContractIsForIsTakenWhereItIsOneOfTheKindsOfTheAct(String written, @Nullable String kind)
            throws IOException {
        submit(
                "Contract reference,Title,Supplier,Start date,End date,Contract kind\n" + mark + "-K,Salt,Gritty Ltd,"
                        + "01/04/2025,31/03/2029," + written + "\n",
                ImportMode.COMMIT);
        worker.work();

        assertThat(jdbc.sql("select kind from contract where reference = ?")
                        .param(mark + "-K")
                        .query((row, index) -> Optional.ofNullable(row.getString(1)))
                        .single())
                .isEqualTo(Optional.ofNullable(kind));
    }

    @Test
    void fileOfDryRunThatNobodyCommitsIsRemoved() throws IOException {
        long id = submit(
                HEADER + line("A", "Salt", "Gritty Ltd", "01/04/2025", "31/03/2029", "100", ""), ImportMode.DRY_RUN);
        worker.work();
        Instant finished = Objects.requireNonNull(imports.find(id).orElseThrow().finishedAt());

        files.forgetDryRuns(finished);
        assertThat(imports.find(id).orElseThrow().obstacle())
                .as("its thirty days are not over")
                .isEmpty();

        files.forgetDryRuns(finished.plusMillis(1));
        assertThat(imports.find(id).orElseThrow().obstacle())
                .contains("The file of import " + id
                        + " was removed, as nobody committed it within 30 days. Send it again.");
    }

    /** Registers made of real awards, which are not part of the project: they lie where {@code octant.shared} names. */
    @ParameterizedTest
    @CsvSource({
        "durham-lga-shape.csv, 113, 113, 0",
        "nottingham-snake-case-iso.csv, 100, 100, 0",
        "leeds-sparse-cp1252.csv, 150, 150, 0"
    })
    void realRegisterGivesContractsDatesAndReviews(String name, long rows, long accepted, long refused)
            throws IOException {
        Path file = SHARED.resolve("data/registers").resolve(name);
        assumeTrue(Files.exists(file), () -> "not at hand: " + file);

        long id = imports.submit(name, Files.newInputStream(file), Files.size(file), ImportMode.COMMIT, "procurement");
        worker.work();

        ImportReport report = imports.find(id).orElseThrow();
        assertThat(List.of(report.rows(), report.accepted(), report.rejected()))
                .containsExactly(rows, accepted, refused);
        assertThat(report.cycles()).isEqualTo(report.created() - report.alreadyOver());
        assertThat(report.cyclesStarted()).isEqualTo(report.cycles());
        List<String> references = jdbc.sql("select reference from cycle where import_id = ?")
                .param(id)
                .query(String.class)
                .list();
        assertThat(check.run())
                .noneMatch(difference -> references.contains(difference.timer().reference()));
    }

    private ImportReport imported(String rows) throws IOException {
        long id = submit(HEADER + rows, ImportMode.COMMIT);
        worker.work();
        return imports.find(id).orElseThrow();
    }

    private long submit(String text, ImportMode mode) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return imports.submit("register.csv", new ByteArrayInputStream(bytes), bytes.length, mode, "contracts");
    }

    private String line(
            String letter, String title, String supplier, String start, String end, String value, String options) {
        return String.join(",", mark + "-" + letter, title, supplier, start, end, value, options, "") + "\n";
    }

    private ContractReference ref(String letter) {
        return new ContractReference(mark + "-" + letter);
    }

    private String management(String letter) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(ref(letter).value())
                .processDefinitionKey("management")
                .singleResult()
                .getId();
    }

    private long differences(String letter) {
        return check.run().stream()
                .filter(difference -> difference.toString().contains(ref(letter).value()))
                .count();
    }

    private List<?> everythingAbout(String letter) {
        return List.of(
                jdbc.sql("select * from contract where reference = ?")
                        .param(ref(letter).value())
                        .query()
                        .listOfRows()
                        .toString(),
                dates.of(ref(letter)),
                timeline.of(ref(letter).value()),
                history.createHistoricActivityInstanceQuery()
                        .processInstanceId(management(letter))
                        .count());
    }
}
