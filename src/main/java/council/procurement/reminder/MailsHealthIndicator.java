package council.procurement.reminder;

import council.procurement.watch.Watched;
import org.springframework.stereotype.Component;

/** Whether mails leave. */
@Component
class MailsHealthIndicator extends Watched {

    MailsHealthIndicator(MailFigures figures) {
        super(figures.reading(), Sign.some("stuck", "Mails are tried and not taken for half an hour or longer."));
    }
}
