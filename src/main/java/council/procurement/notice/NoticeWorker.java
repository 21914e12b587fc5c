package council.procurement.notice;

import council.procurement.register.BackgroundWork;
import org.springframework.stereotype.Service;

/** Looks every few seconds for notices to send, if Octant sends notices. Any number of nodes may do it side by side. */
@Service
class NoticeWorker extends BackgroundWork {

    private static final long LOOK_EVERY_SECONDS = 5;

    private final NoticeSender sender;
    private final NoticeProperties properties;

    NoticeWorker(NoticeSender sender, NoticeProperties properties) {
        super("notices", LOOK_EVERY_SECONDS, "Notices cannot be sent at the moment");
        this.sender = sender;
        this.properties = properties;
    }

    @Override
    protected boolean isWanted() {
        return properties.platform() == NoticeProperties.Platform.HTTP;
    }

    @Override
    protected void round() {
        sender.sendWaiting();
    }
}
