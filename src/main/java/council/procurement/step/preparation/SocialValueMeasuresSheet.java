package council.procurement.step.preparation;

import council.procurement.rules.CouncilPolicy;
import council.procurement.rules.CouncilPolicy.ThemeEdition;
import council.procurement.rules.catalogue.Catalogue;
import council.procurement.security.Person;
import council.procurement.sourcing.CheckedRow;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.SheetColumn;
import council.procurement.sourcing.SocialValueMeasure;
import council.procurement.sourcing.SocialValueMeasures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The social value that bidders are asked to promise, by the themes of the council's strategy. */
@Component
class SocialValueMeasuresSheet implements Sheet {

    static final String ID = "social-value-measures";

    private final SocialValueMeasures measures;
    private final Preparations preparations;
    private final ListRights rights;
    private final ThemeEdition edition;

    SocialValueMeasuresSheet(
            SocialValueMeasures measures, Preparations preparations, ListRights rights, Catalogue catalogue) {
        this.measures = measures;
        this.preparations = preparations;
        this.rights = rights;
        edition = CouncilPolicy.of(catalogue.pack()).themes();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String question() {
        return "What social value are bidders asked to promise?";
    }

    @Override
    public String why() {
        return "What is promised in a tender is counted and followed up while the contract runs, by the themes of "
                + edition.source() + " (" + edition.edition() + "). Use the council's own words for its measures.";
    }

    @Override
    public List<SheetColumn> columns(String reference) {
        var themes = new LinkedHashMap<String, String>();
        edition.themes().forEach(theme -> themes.put(key(theme), theme));
        return List.of(
                SheetColumn.choice("theme", "Theme", themes),
                SheetColumn.text("measure", "What is measured", 300)
                        .hint("Such as apprenticeships for people who live in the borough."),
                SheetColumn.text("unit", "What one counts", 100).hint("Such as weeks, people, or pounds."),
                SheetColumn.text("evidence", "How it will be shown", 300));
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
        return measures.of(reference).stream()
                .map(one -> WrittenRows.shown(
                        "theme",
                        key(one.theme()),
                        "measure",
                        one.measure(),
                        "unit",
                        one.unit(),
                        "evidence",
                        one.evidence()))
                .toList();
    }

    @Override
    public void save(Person person, String reference, List<Map<String, Object>> rows) {
        var all = new ArrayList<SocialValueMeasure>();
        for (Map<String, Object> cells : rows) {
            var row = new CheckedRow(cells);
            all.add(new SocialValueMeasure(
                    all.size() + 1,
                    edition.edition(),
                    theme(row.text("theme")),
                    row.text("measure"),
                    row.text("unit"),
                    row.text("evidence")));
        }
        measures.write(reference, all);
        preparations.workedOn(reference, person.id(), ID);
    }

    private String theme(String key) {
        return edition.themes().stream()
                .filter(theme -> key(theme).equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** The theme's name without what explains it. */
    private static String key(String theme) {
        return theme.replaceFirst(":.*", "");
    }
}
