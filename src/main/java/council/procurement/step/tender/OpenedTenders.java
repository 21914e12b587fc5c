package council.procurement.step.tender;

import council.procurement.rules.WrittenDate;
import council.procurement.sourcing.SheetColumn;
import council.procurement.sourcing.Tender;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tenders that were opened, as lists and forms show them to who may read them. */
final class OpenedTenders {

    static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.number("number", "Tender", 1, 9999, 0).shown(),
            SheetColumn.text("supplier", "Bidder", 200).shown(),
            SheetColumn.text("companyNumber", "Companies House number", 8).shown(),
            SheetColumn.text("contact", "Whom letters are for", 200).shown(),
            SheetColumn.longText("postalAddress", "Postal address for letters", 500)
                    .shown(),
            SheetColumn.text("received", "Came in", 40).shown(),
            SheetColumn.text("state", "State", 1000).shown(),
            SheetColumn.money("price", "Price over the whole life, without VAT").shown());

    private OpenedTenders() {}

    /** The tender as a row; its price only where prices may be read, and never of one that came in late. */
    static Map<String, String> row(Tender tender, boolean prices) {
        return new Cells()
                .with("number", tender.number())
                .with("supplier", tender.bidder().name())
                .with("companyNumber", tender.bidder().companyNumber())
                .with("contact", tender.bidder().contact())
                .with("postalAddress", tender.bidder().postalAddress())
                .with("received", WrittenDate.of(tender.received()))
                .with("state", state(tender))
                .with("price", prices && !tender.late() ? tender.price() : null)
                .row();
    }

    private static String state(Tender tender) {
        if (tender.late()) {
            return "Came in after the deadline; kept shut";
        }
        @Nullable String aside = tender.setAside();
        return aside == null ? "Considered" : "Set aside: " + aside;
    }

    /** What a tender is called in lists: {@code 1 Rise and Fall Ltd}. */
    static String name(Tender tender) {
        return tender.number() + " " + tender.bidder().name();
    }
}
