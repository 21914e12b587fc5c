package council.procurement.web;

import council.procurement.notice.NoticeTimeline;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A notice of a case, as pages show it.
 *
 * @param title what it is called, with its code
 * @param standing how it stands
 * @param when by when it is due, or when it was published
 * @param why why it is due, or not
 * @param clause where that stands
 * @param id its number; null before it is opened
 * @param needed whether it is due, will be or may be, or is done
 */
record NoticeExpected(
        String title,
        String standing,
        String when,
        String why,
        String clause,
        @Nullable Long id,
        boolean needed) {

    static NoticeExpected of(NoticeTimeline.Line line, LocalDate today) {
        return new NoticeExpected(
                line.title() + " (" + line.code() + ")",
                line.standing().words() + (isLate(line, today) ? ", overdue" : ""),
                when(line),
                line.because().replaceFirst("^depends: ", "It depends: "),
                line.clause(),
                line.obligation(),
                line.standing() != NoticeTimeline.Standing.NOT_NEEDED);
    }

    private static boolean isLate(NoticeTimeline.Line line, LocalDate today) {
        return line.standing() == NoticeTimeline.Standing.OPEN
                && line.dueBy() != null
                && line.dueBy().isBefore(today);
    }

    private static String when(NoticeTimeline.Line line) {
        if (line.published() != null) {
            return WrittenDate.of(CouncilTime.dayOf(line.published())) + ", as " + line.number();
        } else if (line.dueBy() == null || line.standing() == NoticeTimeline.Standing.NOT_NEEDED) {
            return "–";
        }
        return "By " + WrittenDate.of(line.dueBy()) + (line.dueByLaw() ? "" : ", the council’s own target");
    }
}
