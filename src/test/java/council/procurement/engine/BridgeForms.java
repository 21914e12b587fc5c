package council.procurement.engine;

import council.procurement.rules.Money;
import council.procurement.security.Person;
import council.procurement.sourcing.SheetLink;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms of {@code bpmn/test/bridge.bpmn}. */
public final class BridgeForms {

    /** What was handed over, by reference. */
    static final Map<String, Proposal> PROPOSALS = new ConcurrentHashMap<>();

    /** Where the register says something else of a contract's end than it does of all others, by reference. */
    private static final Map<String, LocalDate> ENDS = new ConcurrentHashMap<>();

    private BridgeForms() {}

    /** Has the register say another end. */
    public static void end(String reference, LocalDate day) {
        ENDS.put(reference, day);
    }

    enum Route {
        INSOURCE,
        EXTEND
    }

    record Proposal(
            String title,
            @Nullable String code,
            @Nullable Money value,
            @Nullable Integer months,
            @Nullable LocalDate endDate,
            Route route,
            @Nullable String evidence,
            boolean confirmed) {}

    record Approval(@Nullable String comment) {}

    record Question(String reference) {}

    @Component("draft-proposal")
    static class DraftProposal implements TaskForm<Proposal> {

        private final SheetLink lists;

        DraftProposal(SheetLink lists) {
            this.lists = lists;
        }

        @Override
        public Map<String, Object> prefill(TaskContext task) {
            return Map.of(
                    "contractTitle",
                    "Grounds maintenance",
                    "criteria",
                    lists.of("award-criteria-in-tests", task),
                    "endDateText",
                    "31 March 2029",
                    "title",
                    "Grounds",
                    "value",
                    new Money(420050),
                    "endDate",
                    ENDS.getOrDefault(task.reference(), LocalDate.of(2029, 3, 31)),
                    "supplier",
                    ENDS.containsKey(task.reference()) ? "Greener & Sons" : "Green & Sons",
                    "sealedPrice",
                    "not on the form");
        }

        @Override
        public TaskResult submit(TaskContext task, Proposal answers) {
            if (answers.title().equals("refuse me")) {
                throw new RefusedSubmissionException("Title: say what is bought, such as Grounds maintenance 2027.");
            }
            PROPOSALS.put(task.reference(), answers);
            return TaskResult.of("Proposed: " + answers.title() + ".")
                    .with(ProcessVariable.choice("route", Route.class), answers.route());
        }
    }

    @Component("approve-proposal")
    static class ApproveProposal implements TaskForm<Approval> {

        @Override
        public Map<String, Object> prefill(TaskContext task) {
            return Map.of();
        }

        @Override
        public TaskResult submit(TaskContext task, Approval answers) {
            return TaskResult.of("Approved.");
        }
    }

    @Component("start-bridge")
    static class StartBridge implements StartForm<Question> {

        @Override
        public Map<String, Object> prefill(Person person) {
            return Map.of("reference", "SBC-TRY");
        }

        @Override
        public StartResult submit(Person person, Question answers) {
            return new StartResult(answers.reference(), "Asked.", Map.of());
        }
    }
}
