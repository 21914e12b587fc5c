package council.procurement.reminder;

import council.procurement.register.BackgroundWork;
import council.procurement.reminder.MailProperties.Way;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;

/** Queues and sends mails every minute, if Octant sends mails. Any number of nodes may do it side by side. */
@Service
class MailWorker extends BackgroundWork {

    private static final long LOOK_EVERY_SECONDS = 60;

    private final MailQueue queue;
    private final MailDispatch dispatch;
    private final MailProperties properties;
    private final ObjectProvider<MailCarrier> carrier;

    MailWorker(
            MailQueue queue,
            MailDispatch dispatch,
            MailProperties properties,
            ObjectProvider<MailCarrier> carrier,
            Environment settings) {
        super("mails", LOOK_EVERY_SECONDS, "Mails cannot be sent at the moment");
        this.queue = queue;
        this.dispatch = dispatch;
        this.properties = properties;
        this.carrier = carrier;
        if (isWanted() && settings.getProperty("octant.public-url", "").isBlank()) {
            throw new IllegalStateException("The setting octant.public-url is to be the address at which people open"
                    + " Octant, because mails lead there.");
        }
    }

    @Override
    protected boolean isWanted() {
        return properties.way() != Way.OFF;
    }

    @Override
    protected void round() {
        queue.fill();
        carrier.ifAvailable(dispatch::sendWaiting);
    }
}
