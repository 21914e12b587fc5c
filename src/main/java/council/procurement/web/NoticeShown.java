package council.procurement.web;

import council.procurement.notice.Obligation;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A notice as pages show it.
 *
 * @param id its number
 * @param code its code
 * @param title what it is called
 * @param reference the contract or cycle it is about
 * @param due by when it is published, a sentence without its end
 * @param standing how it stands
 * @param why why it is due, or was not
 * @param clause where that stands
 */
record NoticeShown(
        long id, String code, String title, String reference, String due, String standing, String why, String clause) {

    static NoticeShown of(Obligation obligation, LocalDate today) {
        String closed = obligation.progress().closedBecause();
        return new NoticeShown(
                obligation.id(),
                obligation.duty().type().name(),
                obligation.duty().title(),
                obligation.reference().equals(Obligation.COUNCIL) ? "The council" : obligation.reference(),
                WrittenDate.of(obligation.dueDay()) + (obligation.dueByLaw() ? "" : ", the council’s own target"),
                standing(obligation) + (isLate(obligation, today) ? ", overdue" : ""),
                closed == null ? (obligation.certain() ? "" : "It depends: ") + obligation.because() : closed,
                obligation.clause());
    }

    private static boolean isLate(Obligation obligation, LocalDate today) {
        return obligation.isOpen() && obligation.dueDay().isBefore(today);
    }

    private static String standing(Obligation obligation) {
        return switch (obligation.state()) {
            case OPEN -> stage(obligation);
            case PUBLISHED -> published(obligation);
            case NOT_DUE -> "Not due";
            case WITHDRAWN -> "Not needed any more";
        };
    }

    private static String stage(Obligation obligation) {
        if (obligation.progress().approved() != null) {
            return "Approved, to be published";
        } else if (obligation.progress().draftedBy() != null) {
            return "Awaits approval";
        }
        String stage = obligation.certain() ? "In draft" : "To be found out";
        boolean later = obligation.draftFrom().isAfter(CouncilTime.dayOf(obligation.opened()));
        return later ? stage + " from " + WrittenDate.of(obligation.draftFrom()) : stage;
    }

    private static String published(Obligation obligation) {
        Instant published = obligation.progress().published();
        return "Published as " + obligation.progress().number()
                + (published == null ? "" : " on " + WrittenDate.of(CouncilTime.dayOf(published)));
    }
}
