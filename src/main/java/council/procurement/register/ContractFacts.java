package council.procurement.register;

import council.procurement.engine.Markdown;
import council.procurement.rules.Money;
import council.procurement.rules.WrittenDate;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What forms show of a contract, under the same names everywhere. */
@Component
public class ContractFacts {

    private static final int MOST_LESSONS = 5;
    private static final int MOST_REVIEWS = 3;

    private final Contracts contracts;
    private final DateBook dates;
    private final Lessons lessons;
    private final PerformanceReviews reviews;

    ContractFacts(Contracts contracts, DateBook dates, Lessons lessons, PerformanceReviews reviews) {
        this.contracts = contracts;
        this.dates = dates;
        this.lessons = lessons;
        this.reviews = reviews;
    }

    /**
     * The facts, all as text: {@code contractReference}, {@code contractTitle}, {@code supplier}, {@code contractStarts},
     * {@code contractEnds}, {@code contractValue}, {@code tier}, {@code nextOption} (a sentence), {@code reviews} (the
     * latest reviews of performance), {@code lessons} (what earlier contracts of the category taught for the step),
     * {@code endedOn} once it is over, and each date of the contract under the name of its kind, such as {@code decideBy}.
     *
     * @param step the step the form belongs to, 1 to 8
     */
    @Transactional(readOnly = true)
    public Map<String, Object> of(ContractReference reference, int step) {
        Contract contract = contracts.get(reference);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("contractReference", reference.value());
        facts.put("contractTitle", contract.title());
        facts.put("supplier", contract.supplier() == null ? "a supplier not recorded" : contract.supplier());
        facts.put("contractStarts", day(contract.term().start(), "a day not recorded"));
        facts.put("contractEnds", day(contract.term().end(), "no agreed day"));
        facts.put("contractValue", value(contract.worth()));
        facts.put("tier", tier(contract.management().tier()));
        facts.put("nextOption", option(contract));
        facts.put("reviews", reviews(reference));
        facts.put("lessons", lessons(step, contract.category()));
        if (contract.term().ended() != null) {
            facts.put("endedOn", WrittenDate.of(contract.term().ended()));
        }
        for (ContractDate date : dates.of(reference)) {
            facts.putIfAbsent(name(date.kind()), WrittenDate.of(date.day()));
        }
        return facts;
    }

    private static String day(@Nullable LocalDate day, String otherwise) {
        return day == null ? otherwise : WrittenDate.of(day);
    }

    private static String value(Contract.Worth worth) {
        Money exVat = worth.exVat();
        if (exVat != null) {
            return exVat + " without VAT";
        }
        return worth.incVat() == null ? "not recorded" : worth.incVat() + " including VAT";
    }

    private static String tier(@Nullable Tier tier) {
        return tier == null ? "not set" : tier.name().toLowerCase(Locale.UK);
    }

    private static String option(Contract contract) {
        if (contract.isOpenEnded()) {
            return "The contract has no end date; to extend it means to let it run on until its next yearly review.";
        }
        return contract.nextOption()
                .map(option -> "An option to extend by " + option.months() + " months can be used until "
                        + WrittenDate.of(option.decideBy()) + ".")
                .orElse("No option to extend is open.");
    }

    private Markdown reviews(ContractReference reference) {
        List<String> latest = reviews.of(reference).stream()
                .limit(MOST_REVIEWS)
                .map(review ->
                        WrittenDate.of(review.on()) + ": " + review.rating().words() + ". " + review.findings())
                .toList();
        return latest.isEmpty() ? new Markdown("None is on record.") : Markdown.list(latest);
    }

    private Markdown lessons(int step, @Nullable String category) {
        List<String> taught = lessons.forStep(step, category, MOST_LESSONS);
        return taught.isEmpty()
                ? new Markdown("No lessons are on record for this step yet.")
                : new Markdown(
                        "What earlier contracts taught:" + Markdown.list(taught).text());
    }

    /** {@code FINAL_ASSESSMENT_BY} becomes {@code finalAssessmentBy}. */
    private static String name(DateKind kind) {
        String[] words = kind.name().toLowerCase(Locale.ROOT).split("_", -1);
        var name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }
}
