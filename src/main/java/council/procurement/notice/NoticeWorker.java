package council.procurement.notice;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Looks every few seconds for notices to send, if Octant sends notices. Any number of nodes may do it side by side. */
@Service
class NoticeWorker {

    private static final Logger log = LoggerFactory.getLogger(NoticeWorker.class);
    private static final long LOOK_EVERY_SECONDS = 5;

    private final NoticeSender sender;
    private final boolean works;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "notices");
        thread.setDaemon(true);
        return thread;
    });

    NoticeWorker(
            NoticeSender sender, NoticeProperties properties, @Value("${octant.background:true}") boolean background) {
        this.sender = sender;
        this.works = background && properties.platform() == NoticeProperties.Platform.HTTP;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (works) {
            Future<?> unused =
                    worker.scheduleWithFixedDelay(this::workQuietly, 0, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    @PreDestroy
    void end() {
        worker.shutdownNow();
    }

    private void workQuietly() {
        try {
            sender.sendWaiting();
        } catch (RuntimeException e) {
            log.error("Notices cannot be sent at the moment; trying again soon", e);
        }
    }
}
