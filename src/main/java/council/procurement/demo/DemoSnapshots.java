package council.procurement.demo;

import council.procurement.register.ImportReport;
import council.procurement.register.Imports;
import council.procurement.report.publication.PublicationKind;
import council.procurement.report.publication.Publications;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** One snapshot of the made-up register and its pipeline, so that a visitor of the first day sees what they look like. */
@Component
@Profile("!production")
class DemoSnapshots {

    private static final Logger log = LoggerFactory.getLogger(DemoSnapshots.class);
    private static final int LOOK_EVERY_SECONDS = 2;

    private final Imports imports;
    private final Publications publications;
    private final DemoPortfolio.Wanted wanted;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "demo-snapshots");
        thread.setDaemon(true);
        return thread;
    });

    DemoSnapshots(Imports imports, Publications publications, DemoPortfolio.Wanted wanted) {
        this.imports = imports;
        this.publications = publications;
        this.wanted = wanted;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (wanted.portfolio()) {
            Future<?> unused = watch.scheduleWithFixedDelay(this::publishOnce, 0, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        } else {
            watch.shutdown();
        }
    }

    @PreDestroy
    void end() {
        watch.shutdown();
    }

    /** Waits until the made-up register has come in. */
    private void publishOnce() {
        try {
            if (publications.published(PublicationKind.REGISTER).isEmpty()) {
                if (imports.latest(1).stream().noneMatch(last -> last.state() == ImportReport.State.DONE)) {
                    return;
                }
                for (PublicationKind kind : PublicationKind.values()) {
                    publications.publish(
                            publications.draftNow(kind, DemoPortfolio.SENDER).reference());
                }
            }
            watch.shutdown();
        } catch (RuntimeException e) {
            log.error("The demonstration has no snapshots yet; trying again soon", e);
        }
    }
}
