package council.procurement.reminder;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;

/**
 * GOV.UK Notify. The key goes with a mail as its reference. Notify takes the same reference twice, so it is asked for it
 * before a second attempt.
 */
@Component
@ConditionalOnProperty(name = "octant.mail.way", havingValue = "notify")
class NotifyCarrier implements MailCarrier {

    private static final Logger log = LoggerFactory.getLogger(NotifyCarrier.class);
    private static final int LONGEST_SECONDS = 60;

    private final NotificationClient notify;
    private final String template;
    private final long longestMillis;
    private final ExecutorService calls = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "notify");
        thread.setDaemon(true);
        return thread;
    });

    @Autowired
    NotifyCarrier(MailProperties properties) {
        this(properties, TimeUnit.SECONDS.toMillis(LONGEST_SECONDS));
    }

    /** With another limit to the time that Notify may take to answer. */
    NotifyCarrier(MailProperties properties, long longestMillis) {
        String key = properties.notifyKey();
        String given = properties.notifyTemplate();
        if (key == null || key.isBlank() || given == null || given.isBlank()) {
            throw new IllegalStateException("The settings octant.mail.notify-key and octant.mail.notify-template are to"
                    + " say by which key and template mails are sent, because octant.mail.way is notify.");
        }
        this.notify = new NotificationClient(key, properties.notifyAddress().toString());
        this.template = given;
        this.longestMillis = longestMillis;
    }

    /** The client sets no limit to how long it waits; this does. */
    @Override
    public Answer send(Parcel parcel) {
        Future<Answer> call = calls.submit(() -> call(parcel));
        try {
            return call.get(longestMillis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            call.cancel(true);
            return new Unknown("Notify did not answer in time.");
        } catch (ExecutionException e) {
            log.warn("Notify answered something that cannot be understood", e);
            return new Unknown("Notify answered something that cannot be understood.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unknown("Octant was stopped while it waited for Notify.");
        }
    }

    private Answer call(Parcel parcel) {
        try {
            boolean again = parcel.attempt() > 1;
            if (!again || !hasTaken(parcel.key())) {
                Letter letter = parcel.letter();
                notify.sendEmail(
                        template,
                        parcel.to(),
                        Map.of("subject", letter.subject(), "body", letter.body()),
                        parcel.key());
            }
            return new Taken();
        } catch (NotificationClientException e) {
            return answer(e.getHttpResult(), e.getCause());
        }
    }

    private boolean hasTaken(String key) throws NotificationClientException {
        return !notify.getNotifications(null, "email", key, null)
                .getNotifications()
                .isEmpty();
    }

    /** A fault on the way is a 400 to the client as well, but has a cause. */
    private static Answer answer(int status, @Nullable Throwable cause) {
        if (cause != null) {
            return new Unknown("Notify cannot be reached, or broke the connection off.");
        }
        return status == 400
                ? new Refused("Notify refused the mail: its address, the template, or the kind of key is wrong.")
                : new Unknown("Notify answered " + status + ".");
    }
}
