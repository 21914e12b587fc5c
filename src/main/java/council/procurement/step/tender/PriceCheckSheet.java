package council.procurement.step.tender;

import council.procurement.rules.Money;
import council.procurement.security.Person;
import council.procurement.sourcing.CheckedRow;
import council.procurement.sourcing.Panel;
import council.procurement.sourcing.PanelPart;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.SheetColumn;
import council.procurement.sourcing.Tender;
import council.procurement.sourcing.TenderAccess;
import council.procurement.sourcing.TenderStage;
import council.procurement.sourcing.TenderStages;
import council.procurement.sourcing.Tenders;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** List {@value #ID}: are the prices right, and what are they worth? Nobody reads it before quality is agreed. */
@Component
class PriceCheckSheet implements Sheet {

    static final String ID = "price-check";

    private static final int OUT_OF = 100;

    private final Prices prices;
    private final Tenders tenders;
    private final TenderAccess access;
    private final Panel panel;
    private final TenderStages stages;

    PriceCheckSheet(Prices prices, Tenders tenders, TenderAccess access, Panel panel, TenderStages stages) {
        this.prices = prices;
        this.tenders = tenders;
        this.access = access;
        this.panel = panel;
        this.stages = stages;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Prices";
    }

    @Override
    public String question() {
        return "Are the prices right?";
    }

    @Override
    public String why() {
        return "Scores of price are worked out from these figures: the lowest price gets the whole scale, any other the lowest"
                + " divided by itself, times the scale. Quality was agreed before anybody read a price.";
    }

    @Override
    public List<SheetColumn> columns(String reference) {
        return List.of(
                SheetColumn.id(Cells.ROW),
                SheetColumn.text("bidder", "Bidder", 300).shown(),
                SheetColumn.money("price", "Price over the whole life, without VAT")
                        .optional(),
                SheetColumn.longText("reason", "Why it differs from what was entered", 1000)
                        .optional(),
                SheetColumn.text("points", "Worth, of 100", 10).shown(),
                SheetColumn.text("belowMean", "Per cent below the mean", 10).shown());
    }

    @Override
    public boolean hasGivenRows() {
        return true;
    }

    @Override
    public boolean mayRead(Person person, String reference) {
        return access.maySeePrices(person, reference);
    }

    @Override
    public Optional<String> closed(Person person, String reference) {
        if (stages.reached(reference, TenderStage.PRICED)) {
            return Optional.of("The prices have been assessed.");
        } else if (!isForPrice(reference, person.id())) {
            return Optional.of("The member of the panel who assesses prices puts them right.");
        }
        return Optional.empty();
    }

    /** Whether that person assesses prices on the procurement's panel. */
    boolean isForPrice(String reference, String person) {
        return panel.member(reference, person)
                .filter(member -> member.part() == PanelPart.PRICE)
                .isPresent();
    }

    @Override
    public List<Map<String, String>> rows(Person person, String reference) {
        PriceScores scores = prices.scores(reference);
        return tenders.considered(reference).stream()
                .map(tender -> row(tender, scores))
                .toList();
    }

    private static Map<String, String> row(Tender tender, PriceScores scores) {
        Money price = tender.price();
        Cells cells = new Cells()
                .with(Cells.ROW, tender.number())
                .with("bidder", OpenedTenders.name(tender))
                .with("price", price);
        if (price != null) {
            BigDecimal below = scores.percentBelowMean(price);
            cells.with("points", scores.of(price, OUT_OF).toPlainString())
                    .with("belowMean", below.signum() > 0 ? below.toPlainString() : "not below");
        }
        return cells.row();
    }

    @Override
    public String summary(Person person, String reference) {
        return Cells.filled(rows(person, reference), "price") + " entered";
    }

    @Override
    public void save(Person person, String reference, List<Map<String, Object>> rows) {
        var faults = new SheetFaults();
        var corrected = new LinkedHashMap<Tender, CheckedRow>();
        for (int i = 0; i < rows.size(); i++) {
            var row = new CheckedRow(rows.get(i));
            Tender tender = tenders.get(reference, Integer.parseInt(row.textOrEmpty(Cells.ROW)));
            Money price = row.moneyOrNull("price");
            String reason = row.textOrNull("reason");
            if (price == null && tender.price() != null) {
                faults.add(
                        i + 1,
                        "Price over the whole life, without VAT",
                        "a price that was tendered is not taken away.");
            } else if (price != null && !price.equals(tender.price())) {
                if (reason == null) {
                    faults.add(
                            i + 1,
                            "Why it differs from what was entered",
                            "say why. Both figures and the reason stay on record.");
                }
                corrected.put(tender, row);
            } else if (reason != null) {
                faults.add(
                        i + 1, "Why it differs from what was entered", "the price does not differ. Leave this empty.");
            }
        }
        faults.refuse();
        corrected.forEach((tender, row) -> prices.correct(
                reference,
                tender,
                Objects.requireNonNull(row.moneyOrNull("price")),
                row.textOrEmpty("reason"),
                person.id()));
    }
}
