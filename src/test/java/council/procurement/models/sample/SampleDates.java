package council.procurement.models.sample;

import council.procurement.engine.ModelBean;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** The moments that the sample waits for. */
@SampleBean
@ModelBean("sampleDates")
public class SampleDates {

    public Date taskDue(String reference, String occasion) {
        return Date.from(
                Instant.parse("2027-04-01T08:00:00Z").plusSeconds((long) reference.length() + occasion.length()));
    }

    public Date needLate(String reference) {
        return taskDue(reference, "");
    }

    public Date inWorkingDays(long days) {
        return taskDue("", String.valueOf(days));
    }

    /** Of a type that the engine's timers do not read. */
    public Instant asAnInstant(String reference) {
        return needLate(reference).toInstant();
    }

    /** What a task of the sample may be done for, once each. */
    public List<String> occasions(String reference) {
        return List.of(reference);
    }

    /** Not for models. */
    Date hidden(String reference) {
        return needLate(reference);
    }
}
