package council.procurement.sourcing;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.rules.Money;
import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Two sheets, one with columns of all kinds and one whose rows are given, about procurements that begin with SHEET-. */
public final class SheetsInTests {

    /** What the lists hold, by sheet and reference, as the sheets show it. */
    private static final Map<String, List<Map<String, String>>> KEPT = new ConcurrentHashMap<>();

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private SheetsInTests() {}

    /** The rows of one list. */
    public static List<Map<String, String>> kept(String sheet, String reference) {
        return KEPT.getOrDefault(sheet + " " + reference, List.of());
    }

    /** Puts rows into a list, as if somebody had done so. */
    public static void keep(String sheet, String reference, List<Map<String, String>> rows) {
        KEPT.put(sheet + " " + reference, List.copyOf(rows));
    }

    private static Map<String, String> asText(Map<String, Object> row) {
        var text = new LinkedHashMap<String, String>();
        row.forEach((key, value) ->
                text.put(key, value instanceof Money money ? money.inPounds().toPlainString() : String.valueOf(value)));
        return text;
    }

    private static boolean isReadable(Person person, String reference) {
        return reference.startsWith("SHEET-") && !person.isIn(StaffGroup.ADMINISTRATORS);
    }

    private static Optional<String> closedTo(Person person, String reference) {
        return reference.endsWith("-SEALED")
                ? Optional.of("The list was closed when the tender was released.")
                : person.isIn(StaffGroup.PROCURING_OFFICERS) || person.isIn(StaffGroup.CORPORATE_PROCUREMENT)
                        ? Optional.empty()
                        : Optional.of("Procuring officers and corporate procurement change this list.");
    }

    /** Columns of all kinds; people add and remove rows, each of which has a number that nobody sees. */
    @Component
    public static class Everything implements Sheet {

        @Override
        public String id() {
            return "award-criteria-in-tests";
        }

        @Override
        public String title() {
            return "Award criteria";
        }

        @Override
        public String question() {
            return "By which criteria will the contract be awarded?";
        }

        @Override
        public String why() {
            return "Tenders may be assessed by published criteria only (Procurement Act 2023 s23).";
        }

        @Override
        public List<SheetColumn> columns(String reference) {
            return List.of(
                    SheetColumn.id("number"),
                    SheetColumn.text("name", "Criterion", 60),
                    SheetColumn.number("weight", "Weight", 0, 100, 1).hint("In per cent."),
                    SheetColumn.money("budget", "Budget").optional(),
                    SheetColumn.day("from", "Applies from").optional(),
                    SheetColumn.choice("kind", "Kind", kinds()),
                    SheetColumn.choice("lot", "Lot", lots()).optional(),
                    SheetColumn.tick("mandatory", "A tender that fails it is out"),
                    SheetColumn.longText("meaning", "What it means", 200).optional(),
                    SheetColumn.text("standing", "Standing", 20).shown());
        }

        private static Map<String, String> kinds() {
            var kinds = new LinkedHashMap<String, String>();
            kinds.put("QUALITY", "Quality");
            kinds.put("PRICE", "Price");
            kinds.put("SOCIAL_VALUE", "Social value");
            return kinds;
        }

        private static Map<String, String> lots() {
            var lots = new LinkedHashMap<String, String>();
            for (int i = 1; i <= 6; i++) {
                lots.put("LOT_" + i, "Lot " + i);
            }
            return lots;
        }

        @Override
        public boolean mayRead(Person person, String reference) {
            return isReadable(person, reference);
        }

        @Override
        public Optional<String> closed(Person person, String reference) {
            return closedTo(person, reference);
        }

        @Override
        public List<Map<String, String>> rows(Person person, String reference) {
            return kept(id(), reference);
        }

        @Override
        public List<String> remarks(Person person, String reference) {
            return List.of(given(reference) + " of 100 per cent are given out.");
        }

        @Override
        public String summary(Person person, String reference) {
            return Sheet.super.summary(person, reference) + ", " + given(reference) + " of 100 per cent";
        }

        private String given(String reference) {
            return kept(id(), reference).stream()
                    .map(row -> new BigDecimal(row.getOrDefault("weight", "0")))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .stripTrailingZeros()
                    .toPlainString();
        }

        @Override
        public void save(Person person, String reference, List<Map<String, Object>> rows) {
            BigDecimal sum = BigDecimal.ZERO;
            var kept = new ArrayList<Map<String, String>>();
            for (int i = 0; i < rows.size(); i++) {
                sum = sum.add((BigDecimal) rows.get(i).get("weight"));
                if (sum.compareTo(BigDecimal.valueOf(100)) > 0) {
                    throw new RefusedSubmissionException(
                            "Row " + (i + 1)
                                    + ", Weight: give out no more than 100 per cent in all.\nThe weights come to more than 100.");
                }
                Map<String, String> row = asText(rows.get(i));
                row.putIfAbsent("number", String.valueOf(NUMBERS.incrementAndGet()));
                row.put("standing", "kept");
                kept.add(row);
            }
            keep(id(), reference, kept);
        }
    }

    /** Rows that are given, of which two things are shown and one is asked. */
    @Component
    public static class Given implements Sheet {

        @Override
        public String id() {
            return "scores-in-tests";
        }

        @Override
        public String question() {
            return "How well does each tender meet the criterion?";
        }

        @Override
        public String why() {
            return "Every evaluator scores alone (Procurement Strategy 2025-28).";
        }

        @Override
        public List<SheetColumn> columns(String reference) {
            return List.of(
                    SheetColumn.text("bidder", "Bidder", 100).shown(),
                    SheetColumn.money("price", "Price").shown(),
                    SheetColumn.number("score", "Score", 0, 5, 0));
        }

        @Override
        public boolean hasGivenRows() {
            return true;
        }

        @Override
        public boolean mayRead(Person person, String reference) {
            return isReadable(person, reference);
        }

        @Override
        public Optional<String> closed(Person person, String reference) {
            return closedTo(person, reference);
        }

        @Override
        public List<Map<String, String>> rows(Person person, String reference) {
            return kept(id(), reference);
        }

        @Override
        public void save(Person person, String reference, List<Map<String, Object>> rows) {
            keep(id(), reference, rows.stream().map(SheetsInTests::asText).toList());
        }
    }
}
