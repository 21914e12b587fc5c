package council.procurement.step.debrief;

import static council.procurement.step.debrief.DebriefVariables.OCCASION;

import council.procurement.engine.Markdown;
import council.procurement.engine.TaskContext;
import council.procurement.register.ContractFacts;
import council.procurement.register.ContractReference;
import council.procurement.rules.WrittenDate;
import council.procurement.security.PeopleNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of a debrief show. */
@Component
class DebriefFacts {

    private static final int STEP = 7;

    private final ContractFacts contractFacts;
    private final Debriefs debriefs;
    private final DebriefActions actions;
    private final PeopleNames people;

    DebriefFacts(ContractFacts contractFacts, Debriefs debriefs, DebriefActions actions, PeopleNames people) {
        this.contractFacts = contractFacts;
        this.debriefs = debriefs;
        this.actions = actions;
        this.people = people;
    }

    /** For recording: what there is to look back at and, where it was sent back, what was written and why. */
    @Transactional(readOnly = true)
    Map<String, Object> toRecord(TaskContext task) {
        var contract = new ContractReference(task.reference());
        List<DebriefActions.Action> open = actions.open(contract);
        Map<String, Object> facts = ofContract(task);
        facts.put("lookBack", OCCASION.in(task).lookBack());
        facts.put("earlierActions", listed(open));
        facts.put("earlierActionsOpen", open.size());
        facts.put("returned", new Markdown(""));
        debriefs.find(task.processInstance()).ifPresent(debrief -> {
            facts.put("wentWell", debrief.findings().wentWell());
            facts.put("wentBadly", debrief.findings().wentBadly());
            facts.put("lesson", debrief.findings().lesson());
            facts.put("helpsInStep", debrief.findings().helpsIn());
            facts.put("returned", returned(debrief));
        });
        return facts;
    }

    /** For adding an action: the lesson it follows from, and the actions so far. */
    @Transactional(readOnly = true)
    Map<String, Object> toAct(TaskContext task) {
        Map<String, Object> facts = ofContract(task);
        facts.put("lesson", debriefs.get(task.processInstance()).findings().lesson());
        return facts;
    }

    /** For reviewing: everything that was recorded, and by whom. */
    @Transactional(readOnly = true)
    Map<String, Object> toReview(TaskContext task) {
        Debrief debrief = debriefs.get(task.processInstance());
        Map<String, Object> facts = ofContract(task);
        facts.put("occasion", debrief.occasion().words());
        facts.put("recordedBy", people.of(debrief.recordedBy()));
        facts.put("recordedOn", WrittenDate.of(debrief.recordedOn()));
        facts.put("wentWell", byLine(debrief.findings().wentWell()));
        facts.put("wentBadly", byLine(debrief.findings().wentBadly()));
        facts.put("lesson", debrief.findings().lesson());
        facts.put("helpsInStep", debrief.findings().helpsIn().words());
        facts.put("returned", returned(debrief));
        return facts;
    }

    private Map<String, Object> ofContract(TaskContext task) {
        List<DebriefActions.Action> soFar = actions.of(task.processInstance());
        var facts = new LinkedHashMap<>(contractFacts.of(new ContractReference(task.reference()), STEP));
        facts.put("actions", listed(soFar));
        facts.put("actionsSoFar", soFar.size());
        return facts;
    }

    private static Markdown listed(List<DebriefActions.Action> actions) {
        return actions.isEmpty()
                ? new Markdown("None.")
                : Markdown.bullets(actions.stream()
                        .map(action -> WrittenDate.of(action.due()) + ", " + action.owner() + ": " + action.text())
                        .toList());
    }

    private static Markdown returned(Debrief debrief) {
        String because = debrief.returnedBecause();
        return new Markdown(
                because == null
                        ? ""
                        : "## Why it was sent back\n\n" + byLine(because).text());
    }

    /** Keeps the lines somebody wrote apart. */
    private static Markdown byLine(String text) {
        return Markdown.bullets(
                text.lines().filter(line -> !line.isBlank()).map(String::strip).toList());
    }
}
