package council.procurement.step.revaluation;

import static council.procurement.step.revaluation.RevaluationVariables.NUMBER;

import council.procurement.engine.Markdown;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.rules.WrittenDate;
import council.procurement.sourcing.Holds;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/shared/settle-route-by-hand.form}. */
@Component("settle-route-by-hand")
class SettleRouteByHandForm implements TaskForm<SettleRouteByHandForm.Answers> {

    private final RevaluationFacts facts;
    private final RevaluationBook book;
    private final CycleAfterChange cycle;
    private final Procurements procurements;
    private final Holds holds;

    SettleRouteByHandForm(
            RevaluationFacts facts,
            RevaluationBook book,
            CycleAfterChange cycle,
            Procurements procurements,
            Holds holds) {
        this.facts = facts;
        this.book = book;
        this.cycle = cycle;
        this.procurements = procurements;
        this.holds = holds;
    }

    enum Next {
        ABANDON,
        CHANGE_VALUE,
        GO_ON
    }

    record Answers(Next next, @Nullable String adviceBy, String agreed) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> shown = facts.of(task);
        Procurement procurement = procurements.get(task.reference());
        shown.put("held", Markdown.list(holds.of(task.reference())));
        shown.put("state", state(procurement));
        shown.put("steps", Markdown.list(steps(procurement)));
        return shown;
    }

    private String state(Procurement procurement) {
        LocalDate published = procurement.progress().published();
        if (published != null) {
            return "The tender has been out since " + WrittenDate.of(published) + ", so suppliers know of it.";
        }
        return cycle.isOut(procurement)
                ? "A notice of the tender is published, so suppliers know of it."
                : "The tender is not out yet, but no step of its cycle was there to go back.";
    }

    private List<String> steps(Procurement procurement) {
        String reference = procurement.reference();
        if (!cycle.isOut(procurement)) {
            return List.of(
                    "See in the procurement file of " + reference
                            + " which step it is in, and wait until its next task is there.",
                    "Have the value changed again with “Change value of a procurement”, by a penny if it is right as it is:"
                            + " the cycle then goes back to the question of the route.",
                    "If no cycle is running, start “Abandon a cycle” for " + reference
                            + " and bring the need in again with “Category management cycle”.");
        }
        return List.of(
                "Open no tender, recommend no award and sign nothing: Octant refuses it while this is not settled.",
                "Ask legal services today whether the procurement can go on at all, and keep their answer with the documents"
                        + " of the case.",
                "Tell all suppliers who have asked for the documents that the deadline may move, all at once and in the same"
                        + " words.",
                "If it cannot go on: start “Abandon a cycle” for " + reference
                        + ". Once that is approved, notices that are open are withdrawn, and the procurement termination notice"
                        + " is opened where it is owed (Procurement Act 2023 s55). Then bring the need in again with “Category"
                        + " management cycle”; its route is asked at the new value.",
                "If the new value was wrong: start “Change value of a procurement” once more with the right one.");
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        if (answers.next() == Next.GO_ON) {
            if (answers.adviceBy() == null) {
                throw new RefusedSubmissionException(
                        "Who of legal services advised that it can go on?: this must be filled in.");
            }
            holds.lift(
                    task.reference(),
                    Holds.Kind.ROUTE,
                    "It goes on as advised by " + answers.adviceBy() + ": " + answers.agreed());
        }
        book.read(NUMBER.in(task), task.key(), answers.agreed(), task.person().id());
        return TaskResult.of(switch (answers.next()) {
                    case ABANDON ->
                        "The procurement is to be abandoned, because its route is not possible at the new value: ";
                    case CHANGE_VALUE -> "The value is to be changed again: ";
                    case GO_ON -> "The procurement goes on by its route, as legal services advised: ";
                }
                + answers.agreed());
    }
}
