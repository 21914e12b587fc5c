package council.procurement.step.preparation;

import council.procurement.register.CaseRules;
import council.procurement.rules.CouncilTime;
import council.procurement.sourcing.Procurement;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Has rules asked about a procurement as it is estimated now. */
@Component
class TenderRules {

    private final CaseRules rules;
    private final Clock clock;

    TenderRules(CaseRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** For a form that shows what they say; nothing is kept. */
    RulesOfTender shown(Procurement procurement) {
        return new RulesOfTender(procurement, rules::consider, CouncilTime.dayOf(clock.instant()));
    }

    /**
     * For something that is done by what they say; each answer is kept with the case.
     *
     * @param purpose what is done, in plain words, such as <i>Set award criteria</i>
     */
    RulesOfTender kept(Procurement procurement, String purpose) {
        return new RulesOfTender(
                procurement,
                (rule, inputs) -> rules.ask(procurement.reference(), rule, inputs, purpose),
                CouncilTime.dayOf(clock.instant()));
    }
}
