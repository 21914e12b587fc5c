package council.procurement.step.options;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.security.Person;
import council.procurement.sourcing.CheckedRow;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.SheetColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sheet {@code option-criteria}. */
@Component
class OptionCriteriaSheet implements Sheet {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final DeliveryOptions options;
    private final OptionsLists lists;

    OptionCriteriaSheet(DeliveryOptions options, OptionsLists lists) {
        this.options = options;
        this.lists = lists;
    }

    @Override
    public String id() {
        return "option-criteria";
    }

    @Override
    public String title() {
        return "Criteria of the options";
    }

    @Override
    public String question() {
        return "What are the options scored by?";
    }

    @Override
    public String why() {
        return "A make-or-buy decision that is to convince others says beforehand what counts and how much (Worcestershire 2022-25: options appraisal; LGA National Procurement Strategy 2018). The weights make 100 per cent.";
    }

    @Override
    public List<SheetColumn> columns(String reference) {
        return List.of(
                SheetColumn.text("name", "What is scored", 200).hint("Such as quality, cost, risk, social value."),
                SheetColumn.number("weight", "Weight in per cent", 1, 100, 2));
    }

    @Override
    public boolean mayRead(Person person, String reference) {
        return lists.mayRead(person, reference);
    }

    @Override
    public Optional<String> closed(Person person, String reference) {
        return lists.closed(person, reference);
    }

    @Override
    public List<Map<String, String>> rows(Person person, String reference) {
        return options.criteria(reference).stream()
                .map(one -> Map.of("name", one.name(), "weight", one.weight().toPlainString()))
                .toList();
    }

    @Override
    public void save(Person person, String reference, List<Map<String, Object>> rows) {
        var criteria = new ArrayList<DeliveryOptions.Criterion>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Map<String, Object> cells : rows) {
            var row = new CheckedRow(cells);
            sum = sum.add(row.number("weight"));
            criteria.add(new DeliveryOptions.Criterion(criteria.size() + 1, row.text("name"), row.number("weight")));
        }
        if (sum.compareTo(HUNDRED) != 0) {
            throw new RefusedSubmissionException("The weights make "
                    + sum.stripTrailingZeros().toPlainString() + " per cent. Change them so that they make 100.");
        }
        if (!options.of(reference).isEmpty()
                && criteria.size() != options.criteria(reference).size()) {
            throw new RefusedSubmissionException(
                    "Options are scored by these criteria already. Remove the options first,"
                            + " then change how many criteria there are.");
        }
        options.writeCriteria(reference, criteria);
    }
}
