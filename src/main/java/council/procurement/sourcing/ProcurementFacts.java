package council.procurement.sourcing;

import council.procurement.engine.Markdown;
import council.procurement.register.Lessons;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.Money;
import council.procurement.rules.WrittenDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What forms show of a procurement, under the same names everywhere. Nothing of it is confidential. */
@Component
public class ProcurementFacts {

    private static final int MOST_LESSONS = 5;
    private static final String NOT_YET = "not known yet";

    private final Procurements procurements;
    private final Lessons lessons;

    ProcurementFacts(Procurements procurements, Lessons lessons) {
        this.procurements = procurements;
        this.lessons = lessons;
    }

    /**
     * The facts: {@code reference}, {@code title}, {@code department}, {@code need}, {@code forWhom}, {@code whyNow},
     * {@code existsToday}, {@code budget}, {@code wantedStart}, {@code kind}, {@code value} (without and including VAT),
     * {@code term}, {@code cpv}, {@code category}, {@code route}, {@code tendersUntil}, {@code starts}, {@code ends} and
     * {@code lessons}, each as people read it; what is not known says so.
     *
     * @param step the step the form belongs to, 1 to 8, whose lessons are shown
     */
    @Transactional(readOnly = true)
    public Map<String, Object> of(String reference, int step) {
        Procurement procurement = procurements.get(reference);
        Procurement.Need need = procurement.need();
        Procurement.Estimate estimate = procurement.estimate();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("reference", reference);
        facts.put("title", procurement.title());
        facts.put("department", text(need.department()));
        facts.put("need", need.need());
        facts.put("forWhom", text(need.forWhom()));
        facts.put("whyNow", text(need.whyNow()));
        facts.put("existsToday", text(need.existsToday()));
        facts.put("budget", need.budget() == null ? NOT_YET : need.budget() + " without VAT");
        facts.put("wantedStart", day(need.wantedStart()));
        facts.put("kind", estimate.kind() == null ? NOT_YET : estimate.kind().words());
        facts.put("value", value(estimate));
        facts.put("term", term(estimate));
        facts.put("cpv", estimate.cpvCode() == null ? NOT_YET : estimate.cpvCode() + " " + text(estimate.cpvLabel()));
        facts.put("category", text(estimate.category()));
        facts.put(
                "route",
                procurement.route().taken() == null
                        ? NOT_YET
                        : procurement.route().taken().words());
        facts.put("tendersUntil", moment(procurement.timetable().tendersUntil()));
        facts.put("starts", day(procurement.timetable().starts()));
        facts.put("ends", day(procurement.timetable().ends()));
        facts.put("lessons", lessons(step, estimate.category()));
        return facts;
    }

    private static String value(Procurement.Estimate estimate) {
        Money exVat = estimate.exVat();
        Money incVat = estimate.incVat();
        return exVat == null || incVat == null ? NOT_YET : exVat + " without VAT, " + incVat + " including VAT";
    }

    private static String term(Procurement.Estimate estimate) {
        if (estimate.termMonths() == null) {
            return NOT_YET;
        }
        return estimate.termMonths() + " months"
                + (estimate.extensionMonths() == 0
                        ? ""
                        : ", with options to extend by " + estimate.extensionMonths() + " months");
    }

    private Markdown lessons(int step, @Nullable String category) {
        List<String> taught = lessons.forStep(step, category, MOST_LESSONS);
        return taught.isEmpty()
                ? new Markdown("No lessons are on record for this step yet.")
                : new Markdown(
                        "What earlier contracts taught:" + Markdown.list(taught).text());
    }

    private static String text(@Nullable String text) {
        return text == null ? NOT_YET : text;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? NOT_YET : WrittenDate.of(day);
    }

    private static String moment(@Nullable Instant moment) {
        return moment == null
                ? NOT_YET
                : "%s at %tR".formatted(WrittenDate.of(CouncilTime.dayOf(moment)), moment.atZone(CouncilTime.LONDON));
    }
}
