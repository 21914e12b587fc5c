package council.procurement.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.register.ImportReport;
import council.procurement.register.Imports;
import council.procurement.rules.CouncilTime;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A few needs on their way through the first steps, beside the made-up register: what the made-up people did so far is done
 * once, after the first start, so that there is something to go on with in Tasklist and something to see in Cockpit.
 */
@Component
@Profile("!production")
class DemoNeeds {

    private static final Logger log = LoggerFactory.getLogger(DemoNeeds.class);
    private static final String FILE = "needs.json";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final DemoHands hands;
    private final Imports imports;
    private final DemoPortfolio.Wanted wanted;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "demo-needs");
        thread.setDaemon(true);
        return thread;
    });

    DemoNeeds(DemoHands hands, Imports imports, DemoPortfolio.Wanted wanted, Clock clock) {
        this.hands = hands;
        this.imports = imports;
        this.wanted = wanted;
        this.clock = clock;
    }

    /**
     * A need, and what was done about it.
     *
     * @param person who began
     * @param fields what the start form says
     * @param parts what was done since, in its order
     */
    record Need(String person, Map<String, Object> fields, List<Part> parts) {}

    /**
     * Something that somebody did: a task, a list, or, if it is neither, whatever approval was asked for.
     *
     * @param person who did it; null for approvals
     * @param task the name of the task
     * @param fields what its form says
     * @param sheet the id of the list
     * @param rows what the list says
     */
    record Part(
            @Nullable String person,
            @Nullable String task,
            @Nullable Map<String, Object> fields,
            @Nullable String sheet,
            @Nullable List<Map<String, String>> rows) {}

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (wanted.portfolio() && !hands.haveBegun()) {
            Future<?> unused = worker.submit(this::playOnce);
        }
    }

    @PreDestroy
    void end() {
        worker.shutdownNow();
    }

    private void playOnce() {
        try {
            waitUntil(() -> imports.latest(1).stream().anyMatch(last -> last.state() == ImportReport.State.DONE));
            for (Need need : on(CouncilTime.dayOf(clock.instant()))) {
                play(need, (reference, so) -> waitUntil(so));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            log.error("The demonstration lacks some of its procurements under way; all else is there", e);
        }
    }

    /** Waits for something about a reference to become so. */
    interface Waiting {
        void until(String reference, BooleanSupplier so) throws InterruptedException;
    }

    /**
     * Begins it, and has everything done about it that was done so far.
     *
     * @return the reference of its cycle
     */
    String play(Need need, Waiting waiting) throws InterruptedException {
        String reference = hands.begin(DemoPeople.called(need.person()), need.fields());
        for (Part part : need.parts()) {
            waiting.until(reference, () -> isDone(reference, part));
        }
        return reference;
    }

    /** Does it if it can be done by now. */
    private boolean isDone(String reference, Part part) {
        if (part.person() == null) {
            return hands.approve(reference);
        } else if (part.sheet() != null && part.rows() != null) {
            hands.write(DemoPeople.called(part.person()), reference, part.sheet(), part.rows());
            return true;
        } else if (part.task() != null) {
            return hands.complete(
                    DemoPeople.called(part.person()),
                    reference,
                    part.task(),
                    part.fields() == null ? Map.of() : part.fields());
        }
        throw new IllegalStateException("Nothing is said to be done by " + part.person());
    }

    private static void waitUntil(BooleanSupplier so) throws InterruptedException {
        long last = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > last) {
                throw new IllegalStateException("What was to be done next did not come");
            }
            Thread.sleep(PAUSE.toMillis());
        }
    }

    /** The needs as they are written on a day. */
    static List<Need> on(LocalDate today) throws IOException {
        return new ObjectMapper()
                .readValue(
                        DemoFile.on(today, FILE, DateTimeFormatter.ISO_LOCAL_DATE), new TypeReference<List<Need>>() {});
    }
}
