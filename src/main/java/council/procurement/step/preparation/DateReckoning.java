package council.procurement.step.preparation;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.notice.ProcurementNotices;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.NotYetKnownException;
import council.procurement.rules.TenderTimetable;
import council.procurement.rules.WorkingDays;
import council.procurement.rules.WrittenDate;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.TenderTerms;
import council.procurement.sourcing.TermsOfTenders;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out the dates of tenders, forward from the invitation and back from the day on which the contract is wanted. */
@Component
class DateReckoning {

    private final ProcurementNotices notices;
    private final TermsOfTenders terms;
    private final WorkingDays workingDays;
    private final PreparationProperties settings;
    private final Clock clock;

    DateReckoning(
            ProcurementNotices notices,
            TermsOfTenders terms,
            WorkingDays workingDays,
            PreparationProperties settings,
            Clock clock) {
        this.notices = notices;
        this.terms = terms;
        this.workingDays = workingDays;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What follows from planned dates.
     *
     * @param shortest when tenders may be due at the earliest, and why
     * @param forward the days that follow from the invitation and the day on which tenders are due
     * @param standstill why there is a standstill, or none
     * @param back the days that lead to the wanted start with the shortest period; null where no day is wanted, or days
     *     cannot be counted that far
     */
    record Worked(
            ShortestPeriod shortest,
            TenderTimetable forward,
            String standstill,
            @Nullable TenderTimetable back) {}

    /**
     * Works out what follows from planned dates.
     *
     * @param wantedStart the day on which the contract is wanted; null if none is
     * @throws RefusedSubmissionException if days cannot be counted so far ahead, or the invitation is not ahead
     */
    Worked workOut(Procurement procurement, PlannedDates dates, @Nullable LocalDate wantedStart, RulesOfTender rules) {
        if (dates.publishOn().isBefore(today())) {
            throw new RefusedSubmissionException("Tenders are invited on: " + WrittenDate.of(dates.publishOn())
                    + " has passed. Give today or a day to come.");
        }
        ShortestPeriod shortest = ShortestPeriod.from(
                dates.publishOn(),
                dates.circumstances(),
                rules,
                procurement.route().taken(),
                notices.published(procurement.reference(), NoticeDuty.PLANNED_PROCUREMENT)
                        .orElse(null),
                settings.leastTenderDays());
        boolean standstill = rules.isCovered() && !rules.isLightTouch() && !rules.isCallOff();
        try {
            TenderTimetable forward =
                    TenderTimetable.from(dates.publishOn(), parts(dates, dates.tendersOn(), standstill), workingDays);
            return new Worked(
                    shortest,
                    forward,
                    whyStandstill(forward, rules),
                    wantedStart == null ? null : back(wantedStart, parts(dates, shortest.earliest(), standstill)));
        } catch (NotYetKnownException e) {
            throw new RefusedSubmissionException(String.valueOf(e.getMessage()));
        }
    }

    private @Nullable TenderTimetable back(LocalDate wantedStart, TenderTimetable.Parts parts) {
        try {
            return TenderTimetable.upTo(wantedStart, parts, workingDays);
        } catch (NotYetKnownException e) {
            return null;
        }
    }

    private static TenderTimetable.Parts parts(PlannedDates dates, LocalDate tendersOn, boolean standstill) {
        return new TenderTimetable.Parts(
                Math.max(0, (int) ChronoUnit.DAYS.between(dates.publishOn(), tendersOn)),
                dates.evaluationDays(),
                dates.approvalDays(),
                standstill);
    }

    private static String whyStandstill(TenderTimetable forward, RulesOfTender rules) {
        if (!rules.isCovered()) {
            return "Below the threshold no standstill is mandatory (Procurement Act 2023 section 51 is for public contracts).";
        }
        return rules.ask(
                        "standstill",
                        Map.of(
                                "noticePublished",
                                forward.awardNotice(),
                                "lightTouch",
                                rules.isLightTouch(),
                                "frameworkCallOff",
                                rules.isCallOff()))
                .because();
    }

    /** What keeps planned dates from being set, a sentence each; empty if nothing does. */
    List<String> faults(String reference, PlannedDates dates, Worked worked) {
        var faults = new ArrayList<String>();
        LocalDate earliest = worked.shortest().earliest();
        if (dates.tendersOn().isBefore(earliest)) {
            faults.add("Tenders are due on: " + WrittenDate.of(dates.tendersOn()) + " is too early. "
                    + worked.shortest().because());
        }
        if (dates.clarificationsOn().isBefore(dates.publishOn())
                || dates.clarificationsOn().isAfter(dates.tendersOn())) {
            faults.add("Last day for questions: give a day from the invitation to the day on which tenders are due.");
        }
        LocalDate start = worked.forward().earliestStart();
        if (!dates.tendersOn().isBefore(earliest) && dates.startsOn().isBefore(start)) {
            faults.add("First day of the contract: " + WrittenDate.of(dates.startsOn())
                    + " is too early. With the time planned for evaluation and approval, the contract can lawfully start on "
                    + WrittenDate.of(start) + " at the earliest. " + worked.standstill());
        }
        if (dates.circumstances().preselected()
                && !terms.find(reference).map(TenderTerms::suitabilityStage).orElse(false)) {
            faults.add(
                    "Only suppliers assessed beforehand may tender: the conditions of this tender say that nobody is assessed"
                            + " beforehand. Change the one or the other.");
        }
        return faults;
    }

    /**
     * Dates to begin with: an invitation in a week, the shortest periods, and the wanted start if it can be kept.
     *
     * @throws RefusedSubmissionException if days cannot be counted so far ahead
     */
    PlannedDates proposed(Procurement procurement, RulesOfTender rules) {
        LocalDate publishOn = workingDays.afterAsFarAsKnown(today(), 5);
        boolean preselected = terms.find(procurement.reference())
                .map(TenderTerms::suitabilityStage)
                .orElse(false);
        var circumstances = new PlannedDates.Circumstances(true, true, preselected, null);
        PlannedDates draft = dates(publishOn, publishOn, publishOn, circumstances);
        LocalDate due = workOut(procurement, draft, null, rules).shortest().earliest();
        PlannedDates second = dates(publishOn, due, publishOn, circumstances);
        LocalDate start = workOut(procurement, second, null, rules).forward().earliestStart();
        LocalDate wanted = procurement.need().wantedStart();
        return dates(publishOn, due, wanted != null && wanted.isAfter(start) ? wanted : start, circumstances);
    }

    private PlannedDates dates(
            LocalDate publishOn, LocalDate due, LocalDate start, PlannedDates.Circumstances circumstances) {
        LocalDate questions = due.minusDays(7);
        return new PlannedDates(
                publishOn,
                due,
                12,
                questions.isBefore(publishOn) ? publishOn : questions,
                start,
                circumstances,
                settings.evaluationDays(),
                settings.approvalDays());
    }

    private LocalDate today() {
        return CouncilTime.dayOf(clock.instant());
    }
}
