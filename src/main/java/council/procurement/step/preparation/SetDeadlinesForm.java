package council.procurement.step.preparation;

import static council.procurement.step.preparation.PreparationVariables.DATES_FINAL;

import council.procurement.engine.Messages;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.rules.WrittenDate;
import council.procurement.sourcing.Holds;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import council.procurement.step.preparation.DateReckoning.Worked;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/3-preparation/set-deadlines.form}. */
@Component("set-deadlines")
class SetDeadlinesForm implements TaskForm<SetDeadlinesForm.Answers> {

    /** Tells {@code BoundaryEvent_PreparedWhileChased}. */
    private static final String PREPARED = "preparation.tenderPrepared";

    private final PreparationFacts facts;
    private final DateReckoning reckoning;
    private final TenderCheck check;
    private final TenderTimetables timetables;
    private final Procurements procurements;
    private final Preparations preparations;
    private final TenderRules rules;
    private final Holds holds;
    private final Messages messages;

    SetDeadlinesForm(
            PreparationFacts facts,
            DateReckoning reckoning,
            TenderCheck check,
            TenderTimetables timetables,
            Procurements procurements,
            Preparations preparations,
            TenderRules rules,
            Holds holds,
            Messages messages) {
        this.facts = facts;
        this.reckoning = reckoning;
        this.check = check;
        this.timetables = timetables;
        this.procurements = procurements;
        this.preparations = preparations;
        this.rules = rules;
        this.holds = holds;
        this.messages = messages;
    }

    enum Hour {
        H10(10),
        H12(12),
        H14(14),
        H16(16),
        H17(17);

        private final int hour;

        Hour(int hour) {
            this.hour = hour;
        }

        private static Hour of(int hour) {
            return Arrays.stream(values())
                    .filter(one -> one.hour == hour)
                    .findFirst()
                    .orElse(H12);
        }
    }

    enum Next {
        SET,
        WORK_OUT
    }

    record Answers(
            LocalDate publishOn,
            LocalDate tendersOn,
            Hour tendersHour,
            LocalDate clarificationsOn,
            boolean electronic,
            boolean documentsWithNotice,
            boolean preselected,
            YesNo urgent,
            @Nullable String urgentBecause,
            int evaluationDays,
            int approvalDays,
            LocalDate startsOn,
            Next next) {

        private PlannedDates dates() {
            return new PlannedDates(
                    publishOn,
                    tendersOn,
                    tendersHour.hour,
                    clarificationsOn,
                    startsOn,
                    new PlannedDates.Circumstances(electronic, documentsWithNotice, preselected, urgentBecause),
                    evaluationDays,
                    approvalDays);
        }
    }

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Procurement procurement = facts.procurement(task);
        RulesOfTender asked = rules.shown(procurement);
        Map<String, Object> shown = facts.of(task);
        try {
            PlannedDates dates =
                    timetables.find(task.reference()).orElseGet(() -> reckoning.proposed(procurement, asked));
            show(shown, dates);
            shown.put("workedOut", WorkedWords.of(workOut(procurement, dates, asked), dates, wanted(procurement)));
        } catch (RefusedSubmissionException e) {
            shown.put("workedOut", e.sentence());
        }
        return shown;
    }

    private static void show(Map<String, Object> shown, PlannedDates dates) {
        shown.put("publishOn", dates.publishOn());
        shown.put("tendersOn", dates.tendersOn());
        shown.put("tendersHour", Hour.of(dates.tendersHour()));
        shown.put("clarificationsOn", dates.clarificationsOn());
        shown.put("electronic", dates.circumstances().electronic());
        shown.put("documentsWithNotice", dates.circumstances().documentsWithNotice());
        shown.put("preselected", dates.circumstances().preselected());
        String urgent = dates.circumstances().urgentBecause();
        shown.put("urgent", urgent == null ? YesNo.NO : YesNo.YES);
        Optional.ofNullable(urgent).ifPresent(because -> shown.put("urgentBecause", because));
        shown.put("evaluationDays", dates.evaluationDays());
        shown.put("approvalDays", dates.approvalDays());
        shown.put("startsOn", dates.startsOn());
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        String reference = task.reference();
        Procurement procurement = facts.procurement(task);
        RulesOfTender asked = rules.kept(procurement, "Set deadlines");
        PlannedDates dates = answers.dates();
        Worked worked = workOut(procurement, dates, asked);
        timetables.write(reference, dates, task.person().id());
        preparations.workedOn(reference, task.person().id(), task.key());
        if (answers.next() == Next.WORK_OUT) {
            return TaskResult.of("Dates of the tender were worked out.").with(DATES_FINAL, false);
        }
        holds.refuseIfHeld(reference);
        WrittenRows.refuse(Stream.concat(
                        reckoning.faults(reference, dates, worked).stream(),
                        check.everything(reference, asked).stream())
                .toList());
        LocalDate ends = dates.startsOn().plusMonths(asked.termMonths()).minusDays(1);
        procurements.timetable(
                reference,
                new Procurement.Timetable(
                        dates.publishOn(), dates.clarificationsUntil(), dates.tendersUntil(), dates.startsOn(), ends));
        messages.tell(PREPARED, reference);
        return TaskResult.of("The dates were set: tenders are invited on " + WrittenDate.of(dates.publishOn())
                        + " and due on " + WrittenDate.of(dates.tendersUntil()) + "; the contract runs from "
                        + WrittenDate.of(dates.startsOn()) + " to " + WrittenDate.of(ends) + ".")
                .with(DATES_FINAL, true);
    }

    private Worked workOut(Procurement procurement, PlannedDates dates, RulesOfTender asked) {
        return reckoning.workOut(procurement, dates, wanted(procurement), asked);
    }

    private static @Nullable LocalDate wanted(Procurement procurement) {
        return procurement.need().wantedStart();
    }
}
