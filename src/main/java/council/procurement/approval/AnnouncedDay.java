package council.procurement.approval;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * The day that was announced for a key decision: it is not taken before.
 *
 * <p>Source: Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012 (SI
 * 2012/2089) reg 9.
 */
@Component
class AnnouncedDay {

    private static final String RULE =
            "the public was told of this key decision with that day, 28 clear days before (SI 2012/2089 reg 9)";

    private final Clock clock;

    AnnouncedDay(Clock clock) {
        this.clock = clock;
    }

    /**
     * Lets nobody approve before it; whoever refuses may do so on any day, because then nothing is decided.
     *
     * @throws RefusedSubmissionException if it is still to come
     */
    void refuseBefore(Approval approval) {
        LocalDate day = approval.announcedFor();
        if (day != null && today().isBefore(day)) {
            throw new RefusedSubmissionException(
                    Ground.NOT_ALLOWED,
                    "Your decision: nobody may approve " + approval.subject().words() + " before "
                            + WrittenDate.of(day) + ", because " + RULE
                            + ". Put the task back, and approve it from that"
                            + " day on; whoever must decide sooner asks the monitoring officer.");
        }
    }

    /** From which day on it may be approved, in a sentence with a blank before it; an empty text if it may on any day. */
    String sentence(Approval approval) {
        LocalDate day = approval.announcedFor();
        if (day == null) {
            return "";
        }
        return today().isBefore(day)
                ? " You may approve it from " + WrittenDate.of(day) + " on and not before, because " + RULE
                        + ". You may refuse it today."
                : " You may approve it since " + WrittenDate.of(day) + ": " + RULE + ".";
    }

    private LocalDate today() {
        return CouncilTime.dayOf(clock.instant());
    }
}
