package council.procurement.step.options;

import council.procurement.security.Person;
import council.procurement.sourcing.CheckedRow;
import council.procurement.sourcing.Lot;
import council.procurement.sourcing.Lots;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.SheetColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sheet {@code lots}. */
@Component
class LotsSheet implements Sheet {

    private final Lots divisions;
    private final OptionsLists lists;

    LotsSheet(Lots divisions, OptionsLists lists) {
        this.divisions = divisions;
        this.lists = lists;
    }

    @Override
    public String id() {
        return "lots";
    }

    @Override
    public String title() {
        return "Lots";
    }

    @Override
    public String question() {
        return "Into which lots is it divided?";
    }

    @Override
    public String why() {
        return "The council has to consider lots, and to give reasons where it has none (Procurement Act 2023 s18). One contract comes of a cycle: where lots go to different suppliers, each needs a cycle of its own.";
    }

    @Override
    public List<SheetColumn> columns(String reference) {
        return List.of(
                SheetColumn.text("title", "Title", 200),
                SheetColumn.longText("description", "What is it for?", 2000),
                SheetColumn.money("value", "Estimated value without VAT").optional());
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
        return divisions.of(reference).stream()
                .map(lot -> lot.exVat() == null
                        ? Map.of("title", lot.title(), "description", lot.description())
                        : Map.of(
                                "title", lot.title(),
                                "description", lot.description(),
                                "value", lot.exVat().inPounds().toPlainString()))
                .toList();
    }

    @Override
    public void save(Person person, String reference, List<Map<String, Object>> rows) {
        var all = new ArrayList<Lot>();
        for (Map<String, Object> cells : rows) {
            var row = new CheckedRow(cells);
            all.add(new Lot(all.size() + 1, row.text("title"), row.text("description"), row.moneyOrNull("value")));
        }
        divisions.write(reference, all);
    }
}
