package council.procurement.file;

import council.procurement.register.Contract;
import council.procurement.register.Tier;
import council.procurement.rules.Money;
import council.procurement.rules.Regime;
import council.procurement.rules.WrittenDate;
import council.procurement.sourcing.Procurement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts of a contract or of what is to be one. What is not known is left out. */
final class FactsSection {

    private FactsSection() {}

    static List<Fact> of(Subject subject) {
        Contract contract = subject.contract();
        Procurement procurement = subject.procurement();
        var facts = new Collected();
        if (contract != null) {
            ofContract(contract, facts);
        }
        if (procurement != null) {
            ofProcurement(procurement, contract == null, facts);
        }
        return List.copyOf(facts.all);
    }

    private static void ofContract(Contract contract, Collected facts) {
        Contract.Term term = contract.term();
        Contract.Management management = contract.management();
        facts.add("Supplier", contract.supplier());
        facts.add("Category", contract.category());
        facts.add("First day", term.start());
        facts.add("Last day", term.end() == null ? "no agreed day" : WrittenDate.of(term.end()));
        facts.add("Over since", term.ended());
        facts.add("Value without VAT", contract.worth().exVat());
        facts.add("Value including VAT", contract.worth().incVat());
        facts.add("Notice it asks for", term.noticeDays() == null ? null : term.noticeDays() + " days");
        facts.add("Law it was procured under", regime(contract.regime()));
        facts.add("Managed as", tier(management.tier()));
        facts.add("Contract owner", management.owner());
        facts.add("Contract manager", management.manager());
        facts.add("In the register since", term.registered());
    }

    private static void ofProcurement(Procurement procurement, boolean wholly, Collected facts) {
        Procurement.Need need = procurement.need();
        Procurement.Estimate estimate = procurement.estimate();
        Procurement.Route route = procurement.route();
        facts.add("What is needed", need.need());
        facts.add("Department", need.department());
        facts.add("For whom", need.forWhom());
        facts.add("Why now", need.whyNow());
        facts.add("How it is met today", need.existsToday());
        if (wholly) {
            facts.add("Category", estimate.category());
            facts.add("Budget without VAT", need.budget());
        }
        facts.add(
                "What it is in law",
                estimate.kind() == null ? null : estimate.kind().words());
        facts.add("CPV code", estimate.cpvCode() == null ? null : estimate.cpvCode() + " " + text(estimate.cpvLabel()));
        facts.add("Estimate without VAT", estimate.exVat());
        facts.add("Estimate including VAT", estimate.incVat());
        facts.add("Term", term(estimate));
        facts.add("How it is met", route.model() == null ? null : route.model().words());
        facts.add(
                "Route to market", route.taken() == null ? null : route.taken().words());
        facts.add(
                "Reserved for",
                route.reservedFor() == null ? null : route.reservedFor().words());
        facts.add("Why there are no lots", route.lotsReason());
        facts.add("Social value counts at least", percent(route.socialValueWeight()));
        facts.add("Key decision", yesOrNo(route.keyDecision()));
    }

    private static @Nullable String term(Procurement.Estimate estimate) {
        Integer months = estimate.termMonths();
        return months == null
                ? null
                : months + " months"
                        + (estimate.extensionMonths() == 0
                                ? ", no extension"
                                : ", and up to " + estimate.extensionMonths() + " more by extension");
    }

    private static @Nullable String percent(@Nullable Integer weight) {
        return weight == null ? null : weight + " per cent";
    }

    private static @Nullable String yesOrNo(@Nullable Boolean said) {
        return said == null ? null : said ? "yes" : "no";
    }

    private static @Nullable String tier(@Nullable Tier tier) {
        return tier == null ? null : tier.name().toLowerCase(Locale.UK);
    }

    private static @Nullable String regime(@Nullable Regime regime) {
        return regime == null
                ? null
                : Map.of(
                                Regime.PCR2015, "Public Contracts Regulations 2015",
                                Regime.PA2023, "Procurement Act 2023",
                                Regime.OTHER, "earlier regulations")
                        .get(regime);
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }

    /** The facts so far. */
    private static final class Collected {

        private final List<Fact> all = new ArrayList<>();

        private void add(String label, @Nullable String text) {
            if (text != null && !text.isBlank()) {
                all.add(new Fact(label, text));
            }
        }

        private void add(String label, @Nullable LocalDate day) {
            add(label, day == null ? null : WrittenDate.of(day));
        }

        private void add(String label, @Nullable Money money) {
            add(label, money == null ? null : money.toString());
        }
    }
}
