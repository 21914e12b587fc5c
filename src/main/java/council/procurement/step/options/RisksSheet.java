package council.procurement.step.options;

import council.procurement.security.Person;
import council.procurement.sourcing.CheckedRow;
import council.procurement.sourcing.ProcurementRisk;
import council.procurement.sourcing.RiskClass;
import council.procurement.sourcing.Risks;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.SheetColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sheet {@code risks}. */
@Component
class RisksSheet implements Sheet {

    private final Risks risks;
    private final OptionsLists lists;

    RisksSheet(Risks risks, OptionsLists lists) {
        this.risks = risks;
        this.lists = lists;
    }

    @Override
    public String id() {
        return "risks";
    }

    @Override
    public String title() {
        return "Risks";
    }

    @Override
    public String question() {
        return "What may go wrong, and who answers for it?";
    }

    @Override
    public String why() {
        return "Risks that are known and shared early are managed by those who can (LGA National Procurement Strategy 2018, strategic risk). One that the tender notice names as a known risk may lead to a modification later (Procurement Act 2023 Schedule 8 paragraph 5).";
    }

    @Override
    public List<SheetColumn> columns(String reference) {
        var classes = new LinkedHashMap<String, String>();
        for (RiskClass kind : RiskClass.values()) {
            classes.put(
                    kind.name(),
                    kind.words().substring(0, 1).toUpperCase(Locale.UK)
                            + kind.words().substring(1));
        }
        return List.of(
                SheetColumn.choice("class", "Class", classes),
                SheetColumn.longText("risk", "What may happen, and what would that lead to?", 1000),
                SheetColumn.number("likelihood", "How likely, from 1 to 5", 1, 5, 0),
                SheetColumn.number("impact", "How bad, from 1 to 5", 1, 5, 0),
                SheetColumn.longText("mitigation", "What is done about it?", 1000),
                SheetColumn.text("owner", "Who answers for it", 200),
                SheetColumn.tick("known", "The tender notice names it as a known risk"));
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
        return risks.of(reference).stream()
                .map(one -> {
                    var row = new LinkedHashMap<String, String>();
                    row.put("class", one.kind().name());
                    row.put("risk", one.risk());
                    row.put("likelihood", String.valueOf(one.likelihood()));
                    row.put("impact", String.valueOf(one.impact()));
                    row.put("mitigation", one.mitigation());
                    row.put("owner", one.owner());
                    if (one.known()) {
                        row.put("known", "true");
                    }
                    return Map.copyOf(row);
                })
                .toList();
    }

    @Override
    public void save(Person person, String reference, List<Map<String, Object>> rows) {
        var all = new ArrayList<ProcurementRisk>();
        for (Map<String, Object> cells : rows) {
            var row = new CheckedRow(cells);
            all.add(new ProcurementRisk(
                    all.size() + 1,
                    row.choice("class", RiskClass.class),
                    row.text("risk"),
                    row.wholeNumber("likelihood"),
                    row.wholeNumber("impact"),
                    row.text("mitigation"),
                    row.text("owner"),
                    row.ticked("known")));
        }
        risks.write(reference, all);
    }
}
