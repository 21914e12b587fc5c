package council.procurement.step.preparation;

import council.procurement.security.Person;
import council.procurement.sourcing.AwardCriteria;
import council.procurement.sourcing.AwardCriterion;
import council.procurement.sourcing.CheckedRow;
import council.procurement.sourcing.CriterionPart;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.SheetColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The award criteria of a tender and their weights. */
@Component
class AwardCriteriaSheet implements Sheet {

    static final String ID = "award-criteria";

    private final AwardCriteria criteria;
    private final Preparations preparations;
    private final ListRights rights;

    AwardCriteriaSheet(AwardCriteria criteria, Preparations preparations, ListRights rights) {
        this.criteria = criteria;
        this.preparations = preparations;
        this.rights = rights;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String question() {
        return "By which criteria will the contract be awarded, and how much does each count?";
    }

    @Override
    public String why() {
        return "Tenders are assessed by published criteria only; each relates to what is bought, is clear, can be measured, and"
                + " is proportionate (Procurement Act 2023 section 23). The weights make 100 per cent together.";
    }

    @Override
    public List<SheetColumn> columns(String reference) {
        return List.of(
                SheetColumn.text("name", "Criterion", 200),
                SheetColumn.choice(
                        "part",
                        "What it is about",
                        Map.of(
                                CriterionPart.QUALITY.name(),
                                "Quality",
                                CriterionPart.SOCIAL_VALUE.name(),
                                "Social value",
                                CriterionPart.PRICE.name(),
                                "Price")),
                SheetColumn.number("weight", "Weight in per cent", 0, 100, 2),
                SheetColumn.number("scale", "Highest score", 1, 100, 0).hint("The lowest is 0; 5 is usual."),
                SheetColumn.longText("guidance", "What a score means", 2000)
                        .hint("As bidders will read it. For price: how it becomes a score."),
                SheetColumn.tick("environmental", "It is about the environment"));
    }

    @Override
    public boolean mayRead(Person person, String reference) {
        return rights.mayRead(person, reference);
    }

    @Override
    public Optional<String> closed(Person person, String reference) {
        return rights.closed(person, reference);
    }

    @Override
    public List<Map<String, String>> rows(Person person, String reference) {
        return criteria.of(reference).stream()
                .map(one -> WrittenRows.shown(
                        "name",
                        one.name(),
                        "part",
                        one.part(),
                        "weight",
                        one.weight().toPlainString(),
                        "scale",
                        one.scale(),
                        "guidance",
                        one.guidance(),
                        "environmental",
                        one.environmental() ? "true" : null))
                .toList();
    }

    @Override
    public List<String> remarks(Person person, String reference) {
        return List.of(given(reference) + " are given out.");
    }

    @Override
    public String summary(Person person, String reference) {
        List<AwardCriterion> all = criteria.of(reference);
        return all.isEmpty() ? "none yet" : all.size() + ", " + given(reference);
    }

    private String given(String reference) {
        return Weighting.of(criteria.of(reference)).total().stripTrailingZeros().toPlainString() + " of 100 per cent";
    }

    @Override
    public void save(Person person, String reference, List<Map<String, Object>> rows) {
        var all = new ArrayList<AwardCriterion>();
        for (Map<String, Object> cells : rows) {
            var row = new CheckedRow(cells);
            all.add(new AwardCriterion(
                    all.size() + 1,
                    row.text("name"),
                    row.choice("part", CriterionPart.class),
                    row.number("weight"),
                    row.wholeNumber("scale"),
                    row.text("guidance"),
                    row.ticked("environmental")));
        }
        WrittenRows.refuse(faults(all));
        criteria.write(reference, all);
        preparations.workedOn(reference, person.id(), ID);
    }

    /** A list may be kept that is not complete; one that gives out too much never will be. */
    private static List<String> faults(List<AwardCriterion> all) {
        var faults = new ArrayList<String>();
        var names = new HashSet<String>();
        BigDecimal total = BigDecimal.ZERO;
        for (AwardCriterion one : all) {
            if (!names.add(one.name().toLowerCase(Locale.UK))) {
                faults.add("Row " + one.number() + ", Criterion: there is another row of that name.");
            }
            if (one.weight().signum() == 0) {
                faults.add("Row " + one.number() + ", Weight in per cent: give more than 0, or leave the row out.");
            }
            BigDecimal before = total;
            total = total.add(one.weight());
            if (before.compareTo(Weighting.WHOLE) <= 0 && total.compareTo(Weighting.WHOLE) > 0) {
                faults.add("Row " + one.number() + ", Weight in per cent: the weights up to here make "
                        + Weighting.percent(total) + ". Give out no more than 100 in all.");
            }
        }
        return faults;
    }
}
