package council.procurement.notice.ocds;

import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Looks in the background for what the register has to tell. */
@Service
public class ReleaseWriter {

    private static final Logger log = LoggerFactory.getLogger(ReleaseWriter.class);
    private static final long FIRST_LOOK_AFTER_SECONDS = 5;
    private static final long LOOK_EVERY_SECONDS = 60;

    private final RegisterReleases releases;
    private final Background background;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "releases");
        thread.setDaemon(true);
        return thread;
    });

    ReleaseWriter(RegisterReleases releases, Background background) {
        this.releases = releases;
        this.background = background;
    }

    /**
     * Settings of what goes on in the background.
     *
     * @param background whether this node looks by itself; only tests switch it off
     */
    @ConfigurationProperties("octant")
    record Background(@DefaultValue("true") boolean background) {}

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (background.background()) {
            Future<?> unused = worker.scheduleWithFixedDelay(
                    this::workQuietly, FIRST_LOOK_AFTER_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    @PreDestroy
    void end() {
        worker.shutdown();
    }

    private void workQuietly() {
        try {
            tell();
        } catch (RuntimeException e) {
            log.error("What the register has to tell cannot be published as open data at the moment; trying again", e);
        }
    }

    /** Tells all that there is to tell. What follows from it, such as that a contract has a successor, comes next time. */
    public void tell() {
        Optional<Long> last = Optional.of(0L);
        while (last.isPresent()) {
            last = releases.tellSome(last.get());
        }
    }
}
