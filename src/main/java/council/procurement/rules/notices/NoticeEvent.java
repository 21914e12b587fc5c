package council.procurement.rules.notices;

import static council.procurement.rules.notices.NoticeDuty.*;

import java.util.Arrays;
import java.util.List;

/** What happens in a case, or to the council, and may call for notices. */
public enum NoticeEvent {
    MARKET_ENGAGED("the market is engaged", MARKET_ENGAGEMENT),
    PROCUREMENT_PLANNED("a procurement is planned", PLANNED_PROCUREMENT),
    TENDER_PREPARED("the procurement is about to begin", TENDER, BELOW_THRESHOLD_TENDER, TRANSPARENCY),
    AWARD_DECIDED("the award is decided", AWARD),
    PROCUREMENT_STOPPED("no contract will be awarded", PROCUREMENT_TERMINATION),
    CONTRACT_ENTERED("the contract is entered into", DETAILS, BELOW_THRESHOLD_DETAILS, COPY_OF_CONTRACT, PERFORMANCE),
    CONTRACT_IN_FORCE("the contract is in force", PERFORMANCE),
    SUPPLIER_FAILED("the supplier broke the contract or performed poorly", FAILURE),
    CHANGE_INTENDED("the contract is about to be modified", CHANGE),
    CONTRACT_CHANGED("the contract was modified", COPY_OF_CHANGE),
    CONTRACT_ENDED("the contract ended", TERMINATION, PERFORMANCE),
    MARKET_INTENDED("a dynamic market is intended", MARKET_INTENTION),
    MARKET_ESTABLISHED("a dynamic market was established", MARKET_ESTABLISHMENT),
    MARKET_MODIFIED("a dynamic market was modified", MARKET_MODIFICATION),
    MARKET_CEASED("a dynamic market ceased", MARKET_CESSATION),
    YEAR_BEGUN("the financial year begins", PIPELINE),
    QUARTER_ENDED("the quarter ended", PAYMENTS),
    HALF_YEAR_ENDED("the half-year ended", PAYMENTS_COMPLIANCE);

    private final String words;
    private final String duties;

    NoticeEvent(String words, NoticeDuty... duties) {
        this.words = words;
        this.duties = String.join(",", Arrays.stream(duties).map(Enum::name).toList());
    }

    /** What happens, in the middle of a sentence. */
    public String words() {
        return words;
    }

    /** The notices it may call for, in the order in which they are published. */
    public List<NoticeDuty> duties() {
        return Arrays.stream(duties.split(",", -1)).map(NoticeDuty::valueOf).toList();
    }
}
