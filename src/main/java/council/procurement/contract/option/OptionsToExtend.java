package council.procurement.contract.option;

import council.procurement.register.ContractChanges;
import council.procurement.register.ContractFacts;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.register.ExtensionOption;
import council.procurement.rules.WrittenDate;
import council.procurement.timeline.Timeline;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Watches over options to extend contracts. */
@Service
class OptionsToExtend {

    private static final int STEP = 8;

    private final Contracts contracts;
    private final ContractChanges changes;
    private final ContractFacts facts;
    private final Timeline timeline;

    OptionsToExtend(Contracts contracts, ContractChanges changes, ContractFacts facts, Timeline timeline) {
        this.contracts = contracts;
        this.changes = changes;
        this.facts = facts;
        this.timeline = timeline;
    }

    /** What the form shows of the option and its contract. */
    @Transactional(readOnly = true)
    Map<String, Object> facts(ContractReference reference, long number) {
        ExtensionOption option = find(reference, number);
        var shown = new LinkedHashMap<>(facts.of(reference, STEP));
        shown.put("optionNumber", option.number());
        shown.put("optionMonths", option.months());
        shown.put("optionDecideBy", WrittenDate.of(option.decideBy()));
        return shown;
    }

    /** The option in words, to begin a sentence with. */
    @Transactional(readOnly = true)
    String name(ContractReference reference, long number) {
        return name(find(reference, number));
    }

    /**
     * Notes that the option cannot be used any more.
     *
     * @param givenUp whether somebody gave it up; if nobody did, its day has passed, and the timeline says so
     */
    @Transactional
    void lapse(ContractReference reference, long number, boolean givenUp) {
        ExtensionOption option = find(reference, number);
        changes.lapse(reference, option.number());
        if (!givenUp) {
            timeline.addByOctant(
                    reference.value(),
                    name(option) + " lapsed: nobody had used it by " + WrittenDate.of(option.decideBy())
                            + ", its last day.");
        }
    }

    private static String name(ExtensionOption option) {
        return "Option " + option.number() + " to extend by " + option.months() + " months";
    }

    private ExtensionOption find(ContractReference reference, long number) {
        return contracts.get(reference).options().stream()
                .filter(option -> option.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The contract " + reference + " has no option " + number + " to extend"));
    }
}
