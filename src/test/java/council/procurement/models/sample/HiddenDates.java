package council.procurement.models.sample;

import council.procurement.engine.ModelBean;
import java.time.Instant;
import java.util.Date;

/** A bean that is meant for models, but that no expression can call. */
@SampleBean
@ModelBean("hiddenDates")
class HiddenDates {

    public Date needLate(String reference) {
        return Date.from(Instant.EPOCH.plusSeconds(reference.length()));
    }
}
