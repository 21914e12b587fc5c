package council.procurement.notice;

import council.procurement.rules.notices.NoticeCase.Circumstance;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.rules.notices.NoticeEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A notice that is owed, or of which somebody has to find out whether it is.
 *
 * @param id its number
 * @param reference the contract or cycle it is about; {@value #COUNCIL} for the council itself
 * @param duty which notice
 * @param occasion what tells several of the same kind under one reference apart
 * @param event what called for it
 * @param eventDay the day of that
 * @param circumstance what else the event was about
 * @param certain whether it is known to be due
 * @param because why it is due, or what that depends on
 * @param clause where that stands
 * @param dueDay the last day for it
 * @param dueByLaw whether the law names that day; otherwise it is the council's own target
 * @param draftFrom the day from which it is drafted
 * @param remindOn the day on which corporate procurement is reminded
 * @param opened since when it is owed
 * @param state whether it is open, or how it closed
 * @param progress how far it has come
 */
public record Obligation(
        long id,
        String reference,
        NoticeDuty duty,
        String occasion,
        NoticeEvent event,
        LocalDate eventDay,
        Circumstance circumstance,
        boolean certain,
        String because,
        String clause,
        LocalDate dueDay,
        boolean dueByLaw,
        LocalDate draftFrom,
        LocalDate remindOn,
        Instant opened,
        State state,
        Progress progress) {

    /** The reference of what the council owes as such, and not for a contract. */
    public static final String COUNCIL = "council";

    /** Whether it is open, or how it closed. */
    public enum State {
        /** Somebody has to do something. */
        OPEN,
        /** It is published, with its number. */
        PUBLISHED,
        /** Somebody found out that it is not due. */
        NOT_DUE,
        /** The case changed, so that it is not due any more. */
        WITHDRAWN
    }

    /**
     * How far it has come.
     *
     * @param draftedBy who said that the draft is ready; null while it is drafted
     * @param approved when it was approved; null before
     * @param number its number on the platform; null before it is published
     * @param published when it was published there; null before
     * @param elsewhere where it was published while the platform had not taken it; null if it was not
     * @param closedBecause why it was not published; null if it was, or is open
     */
    public record Progress(
            @Nullable String draftedBy,
            @Nullable Instant approved,
            @Nullable String number,
            @Nullable Instant published,
            @Nullable String elsewhere,
            @Nullable String closedBecause) {}

    /** Whether somebody has to do something. */
    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether its content can still be written: until somebody says that it is ready, and again once it is sent back. */
    public boolean isInDraft() {
        return isOpen() && progress.draftedBy() == null && progress.approved() == null;
    }
}
