package council.procurement.sourcing;

import static council.procurement.sourcing.SheetCheckTest.row;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.sourcing.SheetCheck.Checked;
import council.procurement.sourcing.SheetCheck.Fault;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which row somebody means, and that nothing of it changes that is only shown. */
class ShownCellsTest {

    private static final List<SheetColumn> SCORES = List.of(
            SheetColumn.text("bidder", "Bidder", 5).shown(),
            SheetColumn.money("price", "Price").shown(),
            SheetColumn.number("score", "Score", 0, 5, 0));
    private static final List<Map<String, String>> TENDERS =
            List.of(row("bidder", "Green & Sons", "price", "1000.00"), row("bidder", "Blue", "price", "1200.00"));

    private static final List<SheetColumn> LOTS = List.of(
            SheetColumn.id("id"),
            SheetColumn.text("title", "Title", 20),
            SheetColumn.number("bids", "Bids", 0, 9, 0).shown());
    private static final List<Map<String, String>> KEPT =
            List.of(row("id", "7", "title", "North", "bids", "3"), row("id", "8", "title", "South", "bids", "0"));

    @Test
    void givenRowsAreFoundByWhatTheyShowInAnyOrder() {
        Checked checked = scores(
                row("bidder", "Blue", "score", "2", "price", "£1,200"),
                row("bidder", "Green & Sons", "price", "1000", "score", "5"));

        assertThat(checked.faults()).isEmpty();
        assertThat(checked.rows()).extracting(row -> row.get("bidder")).containsExactly("Blue", "Green & Sons");
        assertThat(checked.rows())
                .extracting(row -> row.get("score"))
                .containsExactly(new BigDecimal(2), new BigDecimal(5));
    }

    @Test
    void givenRowsComeInOrderWhereNoneSaysWhichItIs() {
        Checked checked = scores(row("score", "1"), row("score", "2"));

        assertThat(checked.faults()).isEmpty();
        assertThat(checked.rows()).extracting(row -> row.get("bidder")).containsExactly("Green & Sons", "Blue");
    }

    @Test
    void givenRowsAreNeitherFewerNorMoreNorOthers() {
        assertThat(scores(row("score", "1")).faults())
                .extracting(Fault::sentence)
                .containsExactly("The rows of this list are given: there are 2. 1 were sent.");
        assertThat(scores(
                                row("bidder", "Green & Sons", "price", "1000", "score", "1"),
                                row("bidder", "Green & Sons", "price", "1000", "score", "2"))
                        .faults())
                .extracting(Fault::sentence)
                .containsExactly(
                        "The row “Blue” is missing. The rows of this list are given.",
                        "Row 2: this is not one of the rows that are given, or it stands here twice.");
        assertThat(scores(
                                row("bidder", "Green & Sons", "price", "999", "score", "1"),
                                row("bidder", "Blue", "price", "1200", "score", "2"))
                        .faults())
                .hasSize(2);
    }

    @Test
    void rowKeepsItsNumberAndNewOnesHaveNone() {
        Checked checked = lots(row("id", "8", "title", "Southern"), row("title", "East"));

        assertThat(checked.faults()).isEmpty();
        assertThat(checked.rows())
                .containsExactly(
                        Map.of("id", "8", "title", "Southern", "bids", new BigDecimal(0)), Map.of("title", "East"));
    }

    @Test
    void whatIsShownCannotBeChanged() {
        assertThat(lots(row("id", "7", "title", "North", "bids", "3.0")).faults())
                .isEmpty();
        assertThat(lots(row("id", "7", "title", "North", "bids", "4"), row("title", "East", "bids", "1"))
                        .faults())
                .extracting(Fault::sentence)
                .containsExactly(
                        "Row 1, Bids: this cannot be changed. Leave it as it was.",
                        "Row 2, Bids: this cannot be changed. Leave it as it was.");
    }

    @Test
    void rowOfANumberThatIsNotThereIsRefused() {
        assertThat(lots(
                                row("id", "9", "title", "West"),
                                row("id", "7", "title", "North"),
                                row("id", "7", "title", "Again"))
                        .faults())
                .extracting(Fault::row)
                .containsExactly(1, 3);
    }

    @Test
    void rowsWrittenOnAnEarlierStateFindTheirPlaceInTheNewOne() {
        var shown = new ShownCells(LOTS, false);
        assertThat(shown.realigned(
                        List.of(row("id", "7", "title", "Mine"), row("id", "6", "title", "Gone"), row("title", "New")),
                        KEPT))
                .containsExactly(
                        Map.of("id", "7", "title", "Mine", "bids", "3"),
                        Map.of("title", "Gone"),
                        Map.of("title", "New"));

        var given = new ShownCells(SCORES, true);
        assertThat(given.realigned(List.of(row("bidder", "Blue", "price", "1200", "score", "4")), TENDERS))
                .containsExactly(TENDERS.get(0), Map.of("bidder", "Blue", "price", "1200.00", "score", "4"));
    }

    @SafeVarargs
    private static Checked scores(Map<String, String>... rows) {
        return new SheetCheck(SCORES, true, 2).check(List.of(rows), TENDERS);
    }

    @SafeVarargs
    private static Checked lots(Map<String, String>... rows) {
        return new SheetCheck(LOTS, false, 10).check(List.of(rows), KEPT);
    }
}
