package council.procurement.models.sample;

import council.procurement.engine.StartForm;
import council.procurement.engine.StartResult;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.rules.Money;
import council.procurement.security.Person;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands behind the sample's forms. */
final class SampleForms {

    private SampleForms() {}

    enum Kind {
        GOODS,
        SERVICES
    }

    record Case(String title) {}

    record Need(
            String title,
            Money value,
            @Nullable BigDecimal rate,
            int months,
            @Nullable Integer bidders,
            LocalDate neededBy,
            Kind kind,
            @Nullable String why,
            boolean urgent) {}

    record Approval(@Nullable String comment) {}

    @Component("open-case")
    @SampleBean
    static class OpenCase implements StartForm<Case> {

        @Override
        public Map<String, Object> prefill(Person person) {
            return Map.of();
        }

        @Override
        public StartResult submit(Person person, Case answers) {
            return new StartResult(answers.title(), "Opened.", Map.of());
        }
    }

    @Component("describe-need")
    @SampleBean
    static class DescribeNeed implements TaskForm<Need> {

        @Override
        public Map<String, Object> prefill(TaskContext task) {
            return Map.of();
        }

        @Override
        public TaskResult submit(TaskContext task, Need answers) {
            return TaskResult.of("Described: " + answers.title() + ".");
        }
    }

    @Component("approve-need")
    @SampleBean
    static class ApproveNeed implements TaskForm<Approval> {

        @Override
        public Map<String, Object> prefill(TaskContext task) {
            return Map.of();
        }

        @Override
        public TaskResult submit(TaskContext task, Approval answers) {
            return TaskResult.of("Approved.");
        }
    }
}
