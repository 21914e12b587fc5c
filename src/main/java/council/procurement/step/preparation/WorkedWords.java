package council.procurement.step.preparation;

import council.procurement.engine.Markdown;
import council.procurement.rules.TenderTimetable;
import council.procurement.rules.WrittenDate;
import council.procurement.step.preparation.DateReckoning.Worked;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** What follows from planned dates, in words for a form. */
final class WorkedWords {

    private WorkedWords() {}

    /** @param wantedStart the day on which the contract is wanted; null if none is */
    static Markdown of(Worked worked, PlannedDates dates, @Nullable LocalDate wantedStart) {
        TenderTimetable forward = worked.forward();
        var days = new ArrayList<String>();
        days.add(WrittenDate.of(forward.publishOn()) + ": tenders are invited");
        days.add(WrittenDate.of(dates.tendersOn()) + ": tenders are due. "
                + worked.shortest().because());
        days.add(WrittenDate.of(forward.evaluatedBy()) + ": evaluated, after " + dates.evaluationDays()
                + " working days");
        days.add(WrittenDate.of(forward.approvedBy()) + ": approved, after " + dates.approvalDays() + " working days");
        days.add(WrittenDate.of(forward.awardNotice()) + ": assessment summaries and award notice");
        days.add(WrittenDate.of(forward.earliestStart()) + ": the earliest lawful start of the contract. "
                + worked.standstill());
        return new Markdown("## Forward from the invitation"
                + Markdown.list(days).text() + "\n\n" + back(worked.back(), wantedStart));
    }

    private static String back(@Nullable TenderTimetable back, @Nullable LocalDate wantedStart) {
        if (wantedStart == null) {
            return "No day is named on which it is wanted, so nothing is worked out backward.";
        } else if (back == null) {
            return "Working days cannot be counted back from " + WrittenDate.of(wantedStart)
                    + ", because the bank holidays before it are not known yet.";
        }
        return "**Back from " + WrittenDate.of(wantedStart)
                + ":** with the shortest lawful time for tenders, they are invited on "
                + WrittenDate.of(back.publishOn()) + " at the latest, are due on " + WrittenDate.of(back.tendersDue())
                + ", and the award notice is published on " + WrittenDate.of(back.awardNotice()) + ".";
    }
}
