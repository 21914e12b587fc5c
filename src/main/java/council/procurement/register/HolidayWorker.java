package council.procurement.register;

import council.procurement.security.Turns;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works out the dates of all contracts anew once the list of bank holidays has changed, in the background. What a node that
 * died was at, another one, or the same one started again, takes over.
 */
@Service
public class HolidayWorker {

    private static final Logger log = LoggerFactory.getLogger(HolidayWorker.class);
    private static final long LOOK_EVERY_SECONDS = 5;

    private final HolidayList list;
    private final DateBook dates;
    private final Turns turns;
    private final TransactionTemplate transaction;
    private final BackgroundProperties properties;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "holidays");
        thread.setDaemon(true);
        return thread;
    });

    HolidayWorker(
            HolidayList list,
            DateBook dates,
            Turns turns,
            PlatformTransactionManager transactions,
            BackgroundProperties properties) {
        this.list = list;
        this.dates = dates;
        this.turns = turns;
        this.transaction = new TransactionTemplate(transactions);
        this.properties = properties;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (properties.background()) {
            Future<?> unused =
                    worker.scheduleWithFixedDelay(this::workQuietly, 0, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    @PreDestroy
    void end() {
        worker.shutdown();
    }

    private void workQuietly() {
        try {
            work();
        } catch (RuntimeException e) {
            log.error("Dates cannot be worked out anew at the moment; trying again soon", e);
        }
    }

    /** Moves the dates for all changes that wait, in one go. */
    void work() {
        if (list.toDo().isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            turns.take("dates after bank holidays");
            list.toDo().ifPresent(number -> {
                list.lookAgain();
                list.moved(number, dates.rederiveAll());
            });
        });
    }
}
