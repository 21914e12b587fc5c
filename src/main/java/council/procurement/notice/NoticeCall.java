package council.procurement.notice;

import council.procurement.rules.notices.NoticeCase;
import council.procurement.rules.notices.NoticeEvent;
import java.time.LocalDate;
import java.util.Map;

/**
 * Something that happened and may call for notices.
 *
 * @param reference the contract or cycle
 * @param event what happened, or is about to
 * @param day when
 * @param occasion what tells several such events under one reference apart, such as <i>variation 3</i>
 * @param facts what notices depend on
 * @param said what the case has on record already, by the name of the field that says it
 */
public record NoticeCall(
        String reference,
        NoticeEvent event,
        LocalDate day,
        String occasion,
        NoticeCase facts,
        Map<String, String> said) {

    public NoticeCall {
        said = Map.copyOf(said);
    }
}
