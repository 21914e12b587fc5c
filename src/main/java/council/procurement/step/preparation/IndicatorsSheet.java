package council.procurement.step.preparation;

import council.procurement.security.Person;
import council.procurement.sourcing.CheckedRow;
import council.procurement.sourcing.Indicator;
import council.procurement.sourcing.Indicators;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.SheetColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The key performance indicators of the contract to be. */
@Component
class IndicatorsSheet implements Sheet {

    static final String ID = "indicators";

    private final Indicators indicators;
    private final Preparations preparations;
    private final ListRights rights;

    IndicatorsSheet(Indicators indicators, Preparations preparations, ListRights rights) {
        this.indicators = indicators;
        this.preparations = preparations;
        this.rights = rights;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Key performance indicators";
    }

    @Override
    public String question() {
        return "By which figures will one tell how well the supplier does?";
    }

    @Override
    public String why() {
        return "A contract of more than £5 million needs three at least before it is entered into, and they are assessed every"
                + " twelve months at least (Procurement Act 2023 sections 52 and 71). The three most material ones are"
                + " published.";
    }

    @Override
    public List<SheetColumn> columns(String reference) {
        return List.of(
                SheetColumn.text("name", "What is measured", 200),
                SheetColumn.text("target", "What is to be reached", 200),
                SheetColumn.text("measuredBy", "How it is measured, and from what", 300),
                SheetColumn.number("everyMonths", "Months between assessments", 1, 12, 0),
                SheetColumn.tick("material", "One of the three most material"));
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
        return indicators.of(reference).stream()
                .map(one -> WrittenRows.shown(
                        "name",
                        one.name(),
                        "target",
                        one.target(),
                        "measuredBy",
                        one.measuredBy(),
                        "everyMonths",
                        one.everyMonths(),
                        "material",
                        one.material() ? "true" : null))
                .toList();
    }

    @Override
    public void save(Person person, String reference, List<Map<String, Object>> rows) {
        var all = new ArrayList<Indicator>();
        for (Map<String, Object> cells : rows) {
            var row = new CheckedRow(cells);
            all.add(new Indicator(
                    all.size() + 1,
                    row.text("name"),
                    row.text("target"),
                    row.text("measuredBy"),
                    row.wholeNumber("everyMonths"),
                    row.ticked("material")));
        }
        indicators.write(reference, all);
        preparations.workedOn(reference, person.id(), ID);
    }
}
