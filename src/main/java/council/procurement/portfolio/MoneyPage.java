package council.procurement.portfolio;

import static council.procurement.portfolio.Column.count;
import static council.procurement.portfolio.Column.money;
import static council.procurement.portfolio.Column.percent;
import static council.procurement.portfolio.Column.reference;
import static council.procurement.portfolio.Column.text;

import council.procurement.portfolio.Chart.Series;
import council.procurement.portfolio.Chart.Shape;
import council.procurement.portfolio.ContractValues.Share;
import council.procurement.portfolio.ContractValues.Sum;
import council.procurement.portfolio.ContractValues.Trait;
import council.procurement.portfolio.ContractValues.Valued;
import council.procurement.portfolio.Table.Row;
import council.procurement.portfolio.View.Figure;
import council.procurement.portfolio.View.Panel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What contracts in force are worth: by category, by supplier, and how much of it goes to whom. */
@Component
class MoneyPage implements Shows {

    private static final int MOST = 20;

    private final ContractValues values;
    private final PortfolioProperties properties;

    MoneyPage(ContractValues values, PortfolioProperties properties) {
        this.values = values;
        this.properties = properties;
    }

    @Override
    public String id() {
        return "money";
    }

    @Override
    public View show() {
        List<Panel> panels = new ArrayList<>();
        panels.add(sums("category", "Category", values.byCategory(MOST)));
        panels.add(sums("supplier", "Supplier", values.bySupplier(MOST)));
        List<Share> shares = values.shares();
        panels.add(shares(shares));
        var figures = new ArrayList<>(List.of(
                new Figure("Contracts in force", String.valueOf(shares.get(0).contracts()), Tone.NONE, "values")));
        shares.forEach(share -> figures.add(figure(share)));
        return new View(
                id(), "Money", "What are the contracts in force worth, and who gets how much of it?", figures, panels);
    }

    @Override
    public Optional<Table> list(String list, Map<String, String> asked, int most) {
        if (!list.equals("values")) {
            return Optional.empty();
        }
        var wanted = new Asked(asked);
        Beginning<Valued> valued =
                values.first(wanted.text("category"), wanted.text("supplier"), wanted.one(Trait.class, "trait"), most);
        return Optional.of(new Table(
                List.of(reference(), text("Contract"), text("Supplier"), text("Category"), money("Value without VAT")),
                valued.first().stream()
                        .map(one -> new Row(
                                Arrays.asList(
                                        one.reference(),
                                        one.title(),
                                        one.supplier(),
                                        one.category(),
                                        Pounds.of(one.pence())),
                                Tone.NONE,
                                null))
                        .toList(),
                valued.all()));
    }

    /** What the panel is of is what its list is asked for as well. */
    private static Panel sums(String id, String what, List<Sum> sums) {
        return new Panel(
                id,
                "Value by " + id,
                "The " + MOST
                        + " largest, over the whole term without VAT. Contracts whose value the register does not have"
                        + " are counted and not valued.",
                new Chart(
                        Shape.BARS,
                        "pounds",
                        sums.stream().map(Sum::name).toList(),
                        List.of(new Series(
                                "Value in pounds",
                                sums.stream().map(sum -> Pounds.of(sum.pence())).toList()))),
                new Table(
                        List.of(text(what), count("Contracts"), money("Value without VAT"), count("Of unknown value")),
                        sums.stream()
                                .map(sum -> new Row(
                                        Arrays.asList(
                                                sum.name(), sum.contracts(), Pounds.of(sum.pence()), sum.unvalued()),
                                        Tone.NONE,
                                        "values?" + id + "=" + URLEncoder.encode(sum.name(), StandardCharsets.UTF_8)))
                                .toList()));
    }

    private Panel shares(List<Share> shares) {
        List<Row> rows = shares.stream()
                .map(share -> new Row(
                        Arrays.asList(
                                share.trait().words(),
                                share.yes().contracts(),
                                share.no().contracts(),
                                share.unknown().contracts(),
                                Pounds.of(share.yes().pence()),
                                byValue(share)),
                        Tone.NONE,
                        "values?trait=" + share.trait()))
                .toList();
        return new Panel(
                "shares",
                "Local, small, and voluntary",
                definition(),
                null,
                new Table(
                        List.of(
                                text("Suppliers that are"),
                                count("Contracts"),
                                count("Of others"),
                                count("Not known"),
                                money("Value without VAT"),
                                percent("Of the value of which it is known")),
                        rows));
    }

    private String definition() {
        return (properties.localPostcodes().isEmpty()
                        ? "Local: the council has not said which postcodes are local (octant.portfolio.local-postcodes)."
                        : "Local: the supplier's postcode is in " + String.join(", ", properties.localPostcodes())
                                + ".")
                + " Small or medium-sized, and voluntary or community: as the contracts register says of the supplier, in its"
                + " columns SMESupplier and VCSESupplier. Value over the whole term without VAT; this is not spend.";
    }

    private static Figure figure(Share share) {
        Long percent = byValue(share);
        return new Figure(
                share.trait().words() + ", of value",
                percent == null ? "Not known" : percent + " %",
                Tone.NONE,
                "values?trait=" + share.trait());
    }

    /** Hundredths of the value of which it is known; null if it is known of none. */
    private static @Nullable Long byValue(Share share) {
        long known = share.yes().pence() + share.no().pence();
        return known == 0 ? null : Math.round(share.yes().pence() * 100.0 / known);
    }
}
