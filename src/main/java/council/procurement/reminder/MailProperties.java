package council.procurement.reminder;

import java.net.URI;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of mails.
 *
 * @param way how mails leave, if they do
 * @param from the address they come from, where Octant sends them by SMTP
 * @param digestAt from when on working days the summary is sent, London time
 * @param quietFrom from when nothing is sent any more on a day, London time
 * @param quietUntil until when nothing is sent yet on a day, London time
 * @param lapsesWithinWorkingDays within how many working days a task has to be due for a mail at once
 * @param notifyKey the council's key for GOV.UK Notify
 * @param notifyTemplate id of the template there: its subject is {@code ((subject))}, its message {@code ((body))}
 * @param notifyAddress where Notify answers
 */
@ConfigurationProperties("octant.mail")
record MailProperties(
        @DefaultValue("off") Way way,
        @Nullable String from,
        @DefaultValue("07:30") LocalTime digestAt,
        @DefaultValue("18:00") LocalTime quietFrom,
        @DefaultValue("07:00") LocalTime quietUntil,
        @DefaultValue("1") int lapsesWithinWorkingDays,
        @Nullable String notifyKey,
        @Nullable String notifyTemplate,

        @DefaultValue("https://api.notifications.service.gov.uk")
        URI notifyAddress) {

    /** How mails leave. */
    enum Way {
        /** They do not. */
        OFF,
        /** To the council's mail server. */
        SMTP,
        /** Through GOV.UK Notify. */
        NOTIFY
    }
}
