package council.procurement.reminder;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What whoever runs Octant watches of mails, counted when it is asked for. */
@Component
class MailFigures {

    private final JdbcClient jdbc;

    MailFigures(JdbcClient jdbc, MeterRegistry metrics) {
        this.jdbc = jdbc;
        Gauge.builder("octant.mails.waiting", this, figures -> figures.count("WAITING"))
                .description("Mails that wait to be sent")
                .register(metrics);
        Gauge.builder("octant.mails.refused", this, figures -> figures.count("REFUSED"))
                .description("Mails of the last 30 days that were refused for good, mostly for a wrong address")
                .register(metrics);
    }

    private long count(String state) {
        return jdbc.sql("select count(*) from mail_outbox where state = ?")
                .param(state)
                .query(Long.class)
                .single();
    }
}
