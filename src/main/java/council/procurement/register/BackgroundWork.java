package council.procurement.register;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Work that a node does by itself, over and over, in a thread of its own. What goes wrong is logged, and tried again the next
 * time.
 */
public abstract class BackgroundWork {

    private static final Logger log = LoggerFactory.getLogger(BackgroundWork.class);

    private final long everySeconds;
    private final String trouble;
    private final ScheduledExecutorService worker;
    private BackgroundProperties properties = new BackgroundProperties(false);

    /**
     * Describes it.
     *
     * @param thread name of its thread
     * @param everySeconds seconds between two times
     * @param trouble what is logged if it fails, a sentence without its end
     */
    protected BackgroundWork(String thread, long everySeconds, String trouble) {
        this.everySeconds = everySeconds;
        this.trouble = trouble;
        worker = Executors.newSingleThreadScheduledExecutor(named(thread));
    }

    /** Makes threads of that name that keep nothing running. */
    static ThreadFactory named(String name) {
        return task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    @Autowired
    final void settings(BackgroundProperties settings) {
        properties = settings;
    }

    private boolean isOn() {
        return properties.background() && isWanted();
    }

    /** Whether this node does it at all; it does unless told otherwise. */
    protected boolean isWanted() {
        return true;
    }

    /** Does what there is to do at the moment. */
    protected abstract void round();

    /** Begins with it. */
    @EventListener(ApplicationReadyEvent.class)
    public final void begin() {
        if (isOn()) {
            Future<?> unused = worker.scheduleWithFixedDelay(this::roundQuietly, 0, everySeconds, TimeUnit.SECONDS);
        }
    }

    /** Ends it; what is under way is done to its end. */
    @PreDestroy
    public final void end() {
        worker.shutdown();
    }

    /** There is something to do: does not wait for the next time. */
    protected final void roundSoon() {
        if (isOn()) {
            worker.execute(this::roundQuietly);
        }
    }

    private void roundQuietly() {
        try {
            round();
        } catch (RuntimeException e) {
            log.error("{}; trying again soon", trouble, e);
        }
    }
}
