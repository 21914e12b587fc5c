package council.procurement.register;

import council.procurement.register.ImportReport.State;
import council.procurement.register.intake.table.UnreadableFileException;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Carries out imports one after the other, and begins the cycles they opened. What a node that died was at, another one,
 * or the same one started again, takes over.
 */
@Service
public class ImportWorker extends BackgroundWork {

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);
    private static final int STARTERS = 2;
    private static final long LOOK_EVERY_SECONDS = 3;

    private final Imports imports;
    private final ImportFiles files;
    private final ImportProgress progress;
    private final ImportRun run;
    private final CycleStarter cycles;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ExecutorService starters = Executors.newFixedThreadPool(STARTERS, named("cycle-starter"));

    ImportWorker(
            Imports imports,
            ImportFiles files,
            ImportProgress progress,
            ImportRun run,
            CycleStarter cycles,
            JdbcClient jdbc,
            Clock clock) {
        super("imports", LOOK_EVERY_SECONDS, "Imports cannot be carried out at the moment");
        this.imports = imports;
        this.files = files;
        this.progress = progress;
        this.run = run;
        this.cycles = cycles;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Ends the threads that begin cycles. */
    @PreDestroy
    void endStarters() {
        starters.shutdown();
    }

    /** There is something to do: does not wait until somebody looks. */
    public void wake() {
        roundSoon();
    }

    @Override
    protected void round() {
        work();
    }

    /** Carries out all imports that wait, and begins all cycles that wait to begin. */
    void work() {
        for (Optional<Long> next = progress.takeOver(); next.isPresent(); next = progress.takeOver()) {
            imports.find(next.get()).ifPresent(this::carryOut);
        }
        startCycles();
    }

    private void carryOut(ImportReport report) {
        try {
            run.carryOut(report);
        } catch (UnreadableFileException e) {
            finish(report, State.FAILED, e.sentence());
            return;
        } catch (IOException | RuntimeException e) {
            log.error("The import {} of {} failed", report.id(), report.fileName(), e);
            finish(
                    report,
                    State.FAILED,
                    "Octant could not carry this out because of a fault of its own. Nothing was changed. Send the file"
                            + " again; if it happens again, tell corporate procurement the number of the import.");
            return;
        }
        startCycles();
        finish(report, State.DONE, null);
    }

    private void startCycles() {
        CompletableFuture<?>[] all = new CompletableFuture<?>[STARTERS];
        for (int i = 0; i < STARTERS; i++) {
            all[i] = CompletableFuture.runAsync(cycles::startWaiting, starters);
        }
        CompletableFuture.allOf(all).join();
    }

    private void finish(ImportReport report, State state, @Nullable String failure) {
        jdbc.sql("""
                        update register_import
                           set state = ?, phase = 'FINISHED', failure = ?, finished_at = ?, worked_until = null,
                               rows_done = rows_to_do
                         where id = ?
                        """)
                .params(state.name(), failure, Timestamp.from(clock.instant()), report.id())
                .update();
        if (report.mode() == ImportMode.COMMIT) {
            files.forget(report.id());
            if (state == State.DONE && report.dryRun() != null) {
                files.forget(report.dryRun());
            }
        }
    }
}
