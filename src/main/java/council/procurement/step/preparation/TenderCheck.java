package council.procurement.step.preparation;

import council.procurement.sourcing.AwardCriteria;
import council.procurement.sourcing.Indicators;
import council.procurement.sourcing.Panel;
import council.procurement.sourcing.PanelMember;
import council.procurement.sourcing.SocialValueMeasures;
import council.procurement.step.preparation.RulesOfTender.SocialValueAsked;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the lists of a tender keep to what law and council want, when a task is done and again before the release. */
@Component
class TenderCheck {

    private final AwardCriteria criteria;
    private final SocialValueMeasures measures;
    private final Indicators indicators;
    private final Panel panel;
    private final Preparations preparations;
    private final ChecklistAnswers checklists;

    TenderCheck(
            AwardCriteria criteria,
            SocialValueMeasures measures,
            Indicators indicators,
            Panel panel,
            Preparations preparations,
            ChecklistAnswers checklists) {
        this.criteria = criteria;
        this.measures = measures;
        this.indicators = indicators;
        this.panel = panel;
        this.preparations = preparations;
        this.checklists = checklists;
    }

    /** What is wrong with award criteria and social value, a sentence each; empty if nothing is. */
    List<String> criteria(String reference, RulesOfTender rules) {
        return criteria(reference, preparations.get(reference), rules);
    }

    private List<String> criteria(String reference, Preparation preparation, RulesOfTender rules) {
        SocialValueAsked socialValue = rules.socialValue();
        BigDecimal environment = preparation.environmentalWeight();
        var limits = new Weighting.Limits(
                socialValue.isAsked(),
                BigDecimal.valueOf(socialValue.least()),
                socialValue.setBy(),
                environment == null ? BigDecimal.ZERO : environment);
        var faults = new ArrayList<>(Weighting.of(criteria.of(reference)).faults(limits));
        if (socialValue.isAsked() && measures.of(reference).isEmpty()) {
            faults.add("There is no social value measure. Bidders have to know what they are asked to promise.");
        }
        return faults;
    }

    /**
     * What is wrong with the indicators.
     *
     * @param noneBecause why there are none; null if there are
     */
    List<String> indicators(String reference, RulesOfTender rules, @Nullable String noneBecause) {
        return IndicatorSet.of(indicators.of(reference))
                .faults(rules.indicators().least(), noneBecause);
    }

    /** What is wrong with all of it, before the tender is put before those who release it. */
    List<String> everything(String reference, RulesOfTender rules) {
        var faults = new ArrayList<String>();
        for (Checklist checklist : Checklist.values()) {
            checklists.unanswered(reference, checklist).ifPresent(faults::add);
        }
        Preparation preparation = preparations.get(reference);
        faults.addAll(criteria(reference, preparation, rules));
        faults.addAll(indicators(reference, rules, preparation.noIndicatorsBecause()));
        List<PanelMember> members = panel.of(reference);
        faults.addAll(PanelShape.of(members).faults());
        if (members.stream().anyMatch(member -> !member.maySeeTenders())) {
            faults.add("Not everybody on the panel has declared their interests, or may take part.");
        }
        return faults;
    }
}
