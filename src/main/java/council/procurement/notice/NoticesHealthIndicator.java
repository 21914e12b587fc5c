package council.procurement.notice;

import council.procurement.watch.Watched;
import org.springframework.stereotype.Component;

/** Whether approved notices leave, and every notice that is owed has its process. */
@Component
class NoticesHealthIndicator extends Watched {

    private static final double LATE_SECONDS = 60 * 60.0;

    NoticesHealthIndicator(NoticeFigures figures) {
        super(
                figures.reading(),
                Sign.atLeast("longest", LATE_SECONDS, "An approved notice waits for an hour or longer to be sent."),
                Sign.some("differences", "Notices that are owed and the processes that work on them differ."));
    }
}
