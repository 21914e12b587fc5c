package council.procurement.step.options;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.security.Person;
import council.procurement.sourcing.CheckedRow;
import council.procurement.sourcing.DeliveryModel;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.SheetColumn;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sheet {@code options}. */
@Component
class OptionsSheet implements Sheet {

    private static final String SCORE = "score";

    private final DeliveryOptions options;
    private final OptionsLists lists;

    OptionsSheet(DeliveryOptions options, OptionsLists lists) {
        this.options = options;
        this.lists = lists;
    }

    @Override
    public String id() {
        return "options";
    }

    @Override
    public String title() {
        return "Options";
    }

    @Override
    public String question() {
        return "In which ways could the need be met, and how does each score?";
    }

    @Override
    public String why() {
        return "In house comes first: insourcing is the default, and any other way needs evidence (Stevenage BC, Co-operative Procurement Strategy 2025-28, Commercial and Insourcing). What each way costs over its whole life is shown beside its score.";
    }

    @Override
    public List<SheetColumn> columns(String reference) {
        var columns = new ArrayList<SheetColumn>();
        var models = new LinkedHashMap<String, String>();
        for (DeliveryModel model : DeliveryModel.values()) {
            models.put(model.name(), sentence(model.words()));
        }
        columns.add(SheetColumn.choice("model", "Way", models));
        columns.add(SheetColumn.longText("description", "What would it look like?", 2000));
        columns.add(SheetColumn.money("cost", "Whole-life cost without VAT"));
        options.criteria(reference)
                .forEach(one ->
                        columns.add(SheetColumn.number(SCORE + one.number(), one.name() + ", from 0 to 5", 0, 5, 0)));
        return columns;
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
    public List<String> remarks(Person person, String reference) {
        List<DeliveryOptions.Criterion> criteria = options.criteria(reference);
        return options.of(reference).stream()
                .map(option -> sentence(option.model().words()) + ": "
                        + option.total(criteria).stripTrailingZeros().toPlainString() + " of 100, "
                        + option.wholeLifeCost() + " over the whole life")
                .toList();
    }

    @Override
    public List<Map<String, String>> rows(Person person, String reference) {
        return options.of(reference).stream().map(OptionsSheet::shown).toList();
    }

    @Override
    public void save(Person person, String reference, List<Map<String, Object>> rows) {
        var all = new ArrayList<DeliveryOptions.Option>();
        List<DeliveryOptions.Criterion> criteria = options.criteria(reference);
        if (criteria.isEmpty()) {
            throw new RefusedSubmissionException("Say first what the options are scored by, on the list of criteria.");
        }
        var seen = EnumSet.noneOf(DeliveryModel.class);
        for (Map<String, Object> cells : rows) {
            var row = new CheckedRow(cells);
            DeliveryModel model = row.choice("model", DeliveryModel.class);
            if (!seen.add(model)) {
                throw new RefusedSubmissionException(
                        "Row " + (all.size() + 1) + ", Way: " + model.words() + " is there twice. Keep one of them.");
            }
            all.add(new DeliveryOptions.Option(
                    model,
                    row.text("description"),
                    Objects.requireNonNull(row.moneyOrNull("cost")),
                    criteria.stream()
                            .collect(Collectors.toMap(
                                    DeliveryOptions.Criterion::number, one -> row.wholeNumber(SCORE + one.number())))));
        }
        if (!seen.contains(DeliveryModel.IN_HOUSE) || seen.size() < 2) {
            throw new RefusedSubmissionException(
                    "Appraise at least two ways, and among them that the council does it itself.");
        }
        options.write(reference, all);
    }

    private static Map<String, String> shown(DeliveryOptions.Option option) {
        var row = new LinkedHashMap<String, String>();
        row.put("model", option.model().name());
        row.put("description", option.description());
        row.put("cost", option.wholeLifeCost().inPounds().toPlainString());
        option.scores().forEach((criterion, score) -> row.put(SCORE + criterion, String.valueOf(score)));
        return row;
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
