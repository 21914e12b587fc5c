package council.procurement.models;

import static council.procurement.models.ProcessCheck.isBlank;
import static council.procurement.models.ProcessCheck.isInDays;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * A decision is named like its file, one rule at most answers any question, every rule says where it comes from, and
 * inputs are of types that compare with each other.
 */
final class DecisionCheck implements Check {

    /** Decisions in which more than one rule may answer, each with the reason. */
    static final Map<String, String> MORE_THAN_ONE_ANSWER = Map.of();

    /** FEEL says nothing and finds no rule when it compares any others. */
    private static final Set<String> COMPARABLE = Set.of("integer", "long", "double", "string", "boolean");

    @Override
    public Stream<String> findings(Library library, CodeBehind code) {
        return library.decisions().stream().flatMap(file -> of(file).stream().map(fault -> file.file() + ": " + fault));
    }

    private static List<String> of(DecisionFile file) {
        if (file.decisions().size() != 1) {
            return List.of("a file holds one decision");
        }
        var faults = new ArrayList<String>();
        Decision decision = file.decisions().get(0);
        if (!decision.getId().equals(file.expectedId())) {
            faults.add("the decision is to have the id " + file.expectedId());
        }
        if (!isInDays(decision.getCamundaHistoryTimeToLiveString())) {
            faults.add("historyTimeToLive is to be in days, such as P2557D");
        }
        if (isBlank(decision.getVersionTag())) {
            faults.add("the decision has no version tag");
        }
        file.tables().forEach(table -> faults.addAll(of(decision, table)));
        return faults;
    }

    private static List<String> of(Decision decision, DecisionTable table) {
        var faults = new ArrayList<String>();
        if (table.getHitPolicy() != HitPolicy.UNIQUE && !MORE_THAN_ONE_ANSWER.containsKey(decision.getId())) {
            faults.add("the hit policy is to be UNIQUE");
        }
        for (Input input : table.getInputs()) {
            String type = input.getInputExpression().getTypeRef();
            if (!COMPARABLE.contains(String.valueOf(type))) {
                faults.add("the input " + input.getLabel() + " is to be a number, string or boolean, not " + type);
            }
        }
        int row = 0;
        for (Rule rule : table.getRules()) {
            row++;
            if (rule.getDescription() == null || isBlank(rule.getDescription().getTextContent())) {
                faults.add("rule " + row + " does not say where it comes from (description)");
            }
        }
        return faults;
    }
}
