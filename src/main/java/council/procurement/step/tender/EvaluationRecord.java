package council.procurement.step.tender;

import council.procurement.document.facts.AwardRecommendation.BidderFacts;
import council.procurement.document.facts.AwardRecommendation.CheckFacts;
import council.procurement.document.facts.AwardRecommendation.EvaluatorFacts;
import council.procurement.document.facts.AwardRecommendation.LowTenderFacts;
import council.procurement.rules.WrittenDate;
import council.procurement.security.PeopleNames;
import council.procurement.sourcing.Panel;
import council.procurement.sourcing.PanelMember;
import council.procurement.sourcing.Tender;
import council.procurement.sourcing.Tenders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an evaluation found, bidder by bidder, as a report says it. Whoever asks has made sure who reads the answer. */
@Component
class EvaluationRecord {

    private final Tenders tenders;
    private final SupplierChecks checks;
    private final ConditionChecks conditions;
    private final LowTenders lowTenders;
    private final Panel panel;
    private final PeopleNames people;

    EvaluationRecord(
            Tenders tenders,
            SupplierChecks checks,
            ConditionChecks conditions,
            LowTenders lowTenders,
            Panel panel,
            PeopleNames people) {
        this.tenders = tenders;
        this.checks = checks;
        this.conditions = conditions;
        this.lowTenders = lowTenders;
        this.panel = panel;
        this.people = people;
    }

    /** All who tendered: those that are ranked with their places, then those set aside, then those that came in late. */
    List<BidderFacts> bidders(String reference, List<Recommendations.Ranked> ranking) {
        var all = new ArrayList<BidderFacts>();
        for (Recommendations.Ranked one : ranking) {
            Tender tender = one.tender();
            all.add(new BidderFacts(tender.bidder().name(), tender.price(), one.total(), place(one, ranking), null));
        }
        List<Tender> rest = tenders.of(reference);
        rest.stream()
                .filter(tender -> !tender.late() && tender.setAside() != null)
                .forEach(tender -> all.add(
                        new BidderFacts(tender.bidder().name(), tender.price(), null, null, tender.setAside())));
        rest.stream()
                .filter(Tender::late)
                .forEach(tender -> all.add(new BidderFacts(
                        tender.bidder().name(),
                        null,
                        null,
                        null,
                        "It came in on " + WrittenDate.of(tender.received())
                                + ", after the deadline, and was kept shut.")));
        return all;
    }

    /** Its place in the ranking; those that are level share one. */
    private static int place(Recommendations.Ranked one, List<Recommendations.Ranked> ranking) {
        return 1
                + (int) ranking.stream()
                        .filter(other -> other.total().compareTo(one.total()) > 0)
                        .count();
    }

    /** What the checks of those who tendered in time found. */
    List<CheckFacts> checks(String reference) {
        var all = new ArrayList<CheckFacts>();
        for (Tender tender : checks.toCheck(reference)) {
            SupplierCheck check = checks.of(reference, tender.number());
            String bidder = tender.bidder().name();
            add(all, bidder, "Exclusion grounds", check.ground());
            add(all, bidder, "On the debarment list", check.debarment());
            add(all, bidder, "Intended sub-contractors", check.subcontractors());
            add(all, bidder, "Conditions of participation", check.conditions());
            conditions
                    .of(reference, tender.number())
                    .forEach(answer -> add(all, bidder, "Condition: " + answer.condition(), answer.outcome()));
            add(all, bidder, "Core information on the central digital platform", check.coreInformation());
            if (check.reason() != null) {
                all.add(new CheckFacts(
                        bidder, check.setAside() ? "Set aside" : "Kept in spite of what was found", check.reason()));
            }
        }
        return all;
    }

    private static void add(
            List<CheckFacts> all, String bidder, String subject, SupplierCheck.@Nullable Finding finding) {
        if (finding != null) {
            all.add(new CheckFacts(bidder, subject, finding.words()));
        }
    }

    /** The prices that looked abnormally low, and what came of each. */
    List<LowTenderFacts> lowTenders(String reference) {
        return lowTenders.of(reference).stream()
                .map(low -> new LowTenderFacts(
                        tenders.get(reference, low.tender()).bidder().name(),
                        low.percentBelow(),
                        low.explanation(),
                        conclusion(low)))
                .toList();
    }

    private static String conclusion(LowTender low) {
        return low.decision() == null
                ? "Not decided yet."
                : (low.decision() == LowTender.Decision.KEEP ? "Kept: " : "Disregarded: ") + low.reason();
    }

    /** Who evaluated. */
    List<EvaluatorFacts> panel(String reference) {
        List<PanelMember> members = panel.of(reference);
        Map<String, String> names =
                people.of(members.stream().map(PanelMember::person).toList());
        return members.stream()
                .map(member -> new EvaluatorFacts(
                        names.getOrDefault(member.person(), member.person()),
                        member.part().words()))
                .toList();
    }
}
