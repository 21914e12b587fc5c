package council.procurement.step.tender;

import council.procurement.rules.CouncilTime;
import council.procurement.security.Person;
import council.procurement.sourcing.CheckedRow;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.SheetColumn;
import council.procurement.sourcing.Tender;
import council.procurement.sourcing.TenderAccess;
import council.procurement.sourcing.TenderStage;
import council.procurement.sourcing.TenderStages;
import council.procurement.sourcing.Tenders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** List {@value #ID}: are these prices possible? */
@Component
class LowTendersSheet implements Sheet {

    static final String ID = "low-tenders";

    private static final Map<String, String> DECISIONS = decisions();

    private final LowTenders low;
    private final Tenders tenders;
    private final TenderAccess access;
    private final TenderStages stages;
    private final Clock clock;

    LowTendersSheet(LowTenders low, Tenders tenders, TenderAccess access, TenderStages stages, Clock clock) {
        this.low = low;
        this.tenders = tenders;
        this.access = access;
        this.stages = stages;
        this.clock = clock;
    }

    private static Map<String, String> decisions() {
        var decisions = new LinkedHashMap<String, String>();
        decisions.put("KEEP", "Keep it: the supplier has shown that it can perform for this price");
        decisions.put("DISREGARD", "Disregard it");
        return decisions;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Low tenders";
    }

    @Override
    public String question() {
        return "Can these suppliers perform for such a price?";
    }

    @Override
    public String why() {
        return "A price that looks abnormally low may be disregarded, but not before the supplier was told and had a reasonable"
                + " opportunity to show that it can perform for it. If it shows that, the tender stays (Procurement Act 2023"
                + " s19(3) to (5)).";
    }

    @Override
    public List<SheetColumn> columns(String reference) {
        return List.of(
                SheetColumn.id(Cells.ROW),
                SheetColumn.text("bidder", "Bidder", 300).shown(),
                SheetColumn.money("price", "Price over the whole life, without VAT")
                        .shown(),
                SheetColumn.text("belowMean", "Per cent below the mean", 10).shown(),
                SheetColumn.day("asked", "Supplier asked on").optional(),
                SheetColumn.day("answerBy", "To answer by").optional(),
                SheetColumn.longText("explanation", "What the supplier explained", 4000)
                        .hint("Leave it empty if nothing came.")
                        .optional(),
                SheetColumn.choice("decision", "Decision", DECISIONS).optional(),
                SheetColumn.longText("reason", "Reason", 2000).optional());
    }

    @Override
    public boolean hasGivenRows() {
        return true;
    }

    @Override
    public boolean mayRead(Person person, String reference) {
        return stages.reached(reference, TenderStage.PRICED) && access.maySeePrices(person, reference);
    }

    @Override
    public Optional<String> closed(Person person, String reference) {
        if (stages.reached(reference, TenderStage.RECOMMENDED)) {
            return Optional.of("The tenders have been evaluated.");
        } else if (!InviteesSheet.isAsking(person)) {
            return Optional.of("Procuring officers and corporate procurement ask suppliers.");
        }
        return Optional.empty();
    }

    @Override
    public List<Map<String, String>> rows(Person person, String reference) {
        return low.of(reference).stream()
                .map(one -> row(tenders.get(reference, one.tender()), one))
                .toList();
    }

    private static Map<String, String> row(Tender tender, LowTender one) {
        return new Cells()
                .with(Cells.ROW, one.tender())
                .with("bidder", OpenedTenders.name(tender))
                .with("price", tender.price())
                .with("belowMean", one.percentBelow().toPlainString())
                .with("asked", one.asked())
                .with("answerBy", one.answerBy())
                .with("explanation", one.explanation())
                .with("decision", one.decision())
                .with("reason", one.reason())
                .row();
    }

    @Override
    public String summary(Person person, String reference) {
        return Cells.filled(rows(person, reference), "decision") + " decided";
    }

    @Override
    public void save(Person person, String reference, List<Map<String, Object>> rows) {
        Map<Integer, LowTender> before = new LinkedHashMap<>();
        low.of(reference).forEach(one -> before.put(one.tender(), one));
        var faults = new SheetFaults();
        var written = new ArrayList<LowTender>();
        for (int i = 0; i < rows.size(); i++) {
            var row = new CheckedRow(rows.get(i));
            LowTender known = before.get(Integer.parseInt(row.textOrEmpty(Cells.ROW)));
            if (known == null) {
                faults.add(i + 1, "this tender is not among the low ones any more. Open the list again.");
                continue;
            }
            LowTender one = new LowTender(
                    known.tender(),
                    known.percentBelow(),
                    row.dayOrNull("asked"),
                    row.dayOrNull("answerBy"),
                    row.textOrNull("explanation"),
                    row.choiceOrNull("decision", LowTender.Decision.class),
                    row.textOrNull("reason"));
            check(i + 1, one, faults);
            written.add(one);
        }
        faults.refuse();
        written.forEach(one -> low.write(reference, one, person.id()));
    }

    private void check(int row, LowTender one, SheetFaults faults) {
        LocalDate today = CouncilTime.dayOf(clock.instant());
        LocalDate asked = one.asked();
        LocalDate answerBy = one.answerBy();
        if ((asked == null) != (answerBy == null)) {
            faults.add(
                    row,
                    "To answer by",
                    "give both days: on which the supplier was asked, and by which it is to answer.");
        } else if (asked != null && asked.isAfter(today)) {
            faults.add(row, "Supplier asked on", "this day is still to come.");
        } else if (asked != null && answerBy != null && !answerBy.isAfter(asked)) {
            faults.add(row, "To answer by", "this is no time to answer. Give a day after the supplier was asked.");
        }
        if (one.decision() == null) {
            return;
        } else if (one.reason() == null) {
            faults.add(row, "Reason", "say why.");
        }
        if (asked == null) {
            faults.add(row, "Decision", "the supplier was not asked yet (Procurement Act 2023 s19(4)).");
        } else if (one.decision() == LowTender.Decision.DISREGARD
                && one.explanation() == null
                && answerBy != null
                && !today.isAfter(answerBy)) {
            faults.add(
                    row,
                    "Decision",
                    "the supplier has time to answer until the end of that day. Nothing is disregarded before (Procurement Act"
                            + " 2023 s19(4)).");
        }
    }
}
