package council.procurement.contract.insourcing;

import council.procurement.contract.insourcing.CaseStudies.Again;
import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.register.ContractReference;
import council.procurement.rules.Money;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Form {@code forms/contract/write-case-study.form}. */
@Component("write-case-study")
class WriteCaseStudyForm implements TaskForm<WriteCaseStudyForm.Answers> {

    private final CaseStudies studies;
    private final InsourcingFacts facts;

    WriteCaseStudyForm(CaseStudies studies, InsourcingFacts facts) {
        this.studies = studies;
        this.facts = facts;
    }

    record Answers(String worked, String didNotWork, Money savingsAYear, Again doAgain) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        return facts.of(new ContractReference(task.reference()));
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        studies.write(
                new ContractReference(task.reference()),
                answers.worked(),
                answers.didNotWork(),
                answers.savingsAYear(),
                answers.doAgain());
        return TaskResult.of("The case study is written. Savings a year: " + answers.savingsAYear() + ".");
    }
}
