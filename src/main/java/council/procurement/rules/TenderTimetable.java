package council.procurement.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days from the invitation to tender to the first day on which the contract can lawfully start, worked out forward from
 * the day of the invitation, or back from the day on which the contract is wanted.
 *
 * <p>Source: Procurement Act 2023 s54 (tender period) and s51 (standstill: eight working days beginning with the day of the
 * award notice). How long evaluation and approval take is the council's own plan and no law. Nothing of it binds anybody: each
 * date is worked out again when its time comes.
 *
 * @param publishOn the day on which tenders are invited, as a rule by the tender notice
 * @param tendersDue the day on which tenders are due
 * @param evaluatedBy the working day by which they are evaluated
 * @param approvedBy the working day by which the award is approved
 * @param awardNotice the working day on which the award notice is published
 * @param standstillEnds last day of the standstill; null where none is mandatory
 * @param earliestStart the first day on which the contract may be entered into, and so start
 */
public record TenderTimetable(
        LocalDate publishOn,
        LocalDate tendersDue,
        LocalDate evaluatedBy,
        LocalDate approvedBy,
        LocalDate awardNotice,
        @Nullable LocalDate standstillEnds,
        LocalDate earliestStart) {

    /**
     * How long each part takes.
     *
     * @param tenderDays calendar days from the day of the invitation to the day on which tenders are due; 0 or more
     * @param evaluationDays working days for the evaluation, one or more
     * @param approvalDays working days for the approval of the award, one or more
     * @param standstill whether a standstill is mandatory
     */
    public record Parts(int tenderDays, int evaluationDays, int approvalDays, boolean standstill) {}

    /**
     * The days that follow from an invitation.
     *
     * @throws UnknownHolidaysException if they reach a year whose bank holidays are not known
     */
    public static TenderTimetable from(LocalDate publishOn, Parts parts, WorkingDays workingDays) {
        LocalDate due = publishOn.plusDays(parts.tenderDays());
        LocalDate evaluated = workingDays.after(due, parts.evaluationDays());
        LocalDate approved = workingDays.after(evaluated, parts.approvalDays());
        LocalDate notice = workingDays.after(approved, 1);
        Standstill standstill =
                parts.standstill() ? Standstill.after(notice, workingDays) : Standstill.notMandatory(notice);
        return new TenderTimetable(
                publishOn, due, evaluated, approved, notice, standstill.lastDay(), standstill.mayEnterFrom());
    }

    /**
     * The days that lead to a contract which starts no later than wanted, tenders being invited as late as possible.
     *
     * @throws UnknownHolidaysException if they reach a year whose bank holidays are not known
     */
    public static TenderTimetable upTo(LocalDate wantedStart, Parts parts, WorkingDays workingDays) {
        LocalDate publishOn = wantedStart.minusDays(parts.tenderDays());
        while (true) {
            TenderTimetable timetable = from(publishOn, parts, workingDays);
            if (!timetable.earliestStart().isAfter(wantedStart)) {
                return timetable;
            }
            publishOn = publishOn.minusDays(1);
        }
    }
}
