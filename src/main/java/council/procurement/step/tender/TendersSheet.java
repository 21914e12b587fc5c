package council.procurement.step.tender;

import council.procurement.rules.WrittenDate;
import council.procurement.security.Person;
import council.procurement.sourcing.CheckedRow;
import council.procurement.sourcing.Panel;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.SheetColumn;
import council.procurement.sourcing.TenderAccess;
import council.procurement.sourcing.TenderHandlers;
import council.procurement.sourcing.TenderStage;
import council.procurement.sourcing.TenderStages;
import council.procurement.sourcing.Tenders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * List {@value #ID}: tenders received. Before they are opened it only takes entries, and shows a receipt for each to whoever
 * made it; after that it shows them to who may read them, and takes nothing.
 */
@Component
class TendersSheet implements Sheet {

    static final String ID = "tenders";

    private final TenderEntries entries;
    private final TenderEntryCheck check;
    private final Tenders tenders;
    private final Openings openings;
    private final TenderAccess access;
    private final TenderHandlers handlers;
    private final Panel panel;
    private final Procurements procurements;
    private final TenderStages stages;

    TendersSheet(
            TenderEntries entries,
            TenderEntryCheck check,
            Tenders tenders,
            Openings openings,
            TenderAccess access,
            TenderHandlers handlers,
            Panel panel,
            Procurements procurements,
            TenderStages stages) {
        this.entries = entries;
        this.check = check;
        this.tenders = tenders;
        this.openings = openings;
        this.access = access;
        this.handlers = handlers;
        this.panel = panel;
        this.procurements = procurements;
        this.stages = stages;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Tenders received";
    }

    @Override
    public String question() {
        return "Which tenders came in?";
    }

    @Override
    public String why() {
        return "Tenders stay sealed until two people open them together: what you enter disappears when you keep it, and all"
                + " you see is that it was taken. To put an entry of yours right, enter the bidder again. One that came in after"
                + " the deadline is noted and kept shut: leave its price empty.";
    }

    @Override
    public List<SheetColumn> columns(String reference) {
        return isOpened(reference) ? OpenedTenders.COLUMNS : TenderEntryCheck.COLUMNS;
    }

    private boolean isOpened(String reference) {
        return procurements
                .find(reference)
                .map(Procurement::progress)
                .map(Procurement.Progress::opened)
                .isPresent();
    }

    /** Before tenders are opened those who enter them; after that those who may read them. */
    @Override
    public boolean mayRead(Person person, String reference) {
        if (procurements.find(reference).isEmpty()) {
            return false;
        }
        return isOpened(reference)
                ? access.maySeeTenders(person, reference)
                : InviteesSheet.isAsking(person)
                        && panel.member(reference, person.id()).isEmpty();
    }

    @Override
    public Optional<String> closed(Person person, String reference) {
        if (isOpened(reference)) {
            return Optional.of("The tenders have been opened. Nothing of them is changed any more.");
        } else if (!stages.reached(reference, TenderStage.PERIOD_BEGUN)) {
            return Optional.of("Suppliers have not been asked yet.");
        } else if (stages.reached(reference, TenderStage.RECORDED)) {
            return Optional.of("It was confirmed that all tenders are on the list. They are about to be opened.");
        } else if (!handlers.isClear(reference, person.id())) {
            return Optional.of(
                    "Only who has declared to have no interest in this procurement handles its tenders. Declare on"
                            + " the list “Declaration of interests”.");
        }
        return Optional.empty();
    }

    @Override
    public List<Map<String, String>> rows(Person person, String reference) {
        if (!isOpened(reference) || !access.maySeeTenders(person, reference)) {
            return List.of();
        }
        boolean prices = access.maySeePrices(person, reference);
        return tenders.of(reference).stream()
                .map(tender -> OpenedTenders.row(tender, prices))
                .toList();
    }

    @Override
    public List<String> remarks(Person person, String reference) {
        if (isOpened(reference)) {
            return access.maySeeTenders(person, reference) ? openings.words(reference) : List.of();
        }
        return entries.receipts(reference, person.id()).stream()
                .map(receipt -> "You entered a tender on " + WrittenDate.of(receipt.entered()) + " that came in on "
                        + WrittenDate.of(receipt.received())
                        + (receipt.withdrawn() ? "; you have withdrawn it since." : "; it is sealed."))
                .toList();
    }

    /** Before they are opened, nobody is told how many there are. */
    @Override
    public String summary(Person person, String reference) {
        return isOpened(reference) ? rows(person, reference).size() + " in all" : "sealed until they are opened";
    }

    @Override
    public void save(Person person, String reference, List<Map<String, Object>> rows) {
        var faults = new SheetFaults();
        var taken = new ArrayList<TenderEntries.Entry>();
        for (int i = 0; i < rows.size(); i++) {
            TenderEntries.@Nullable Entry entry =
                    check.read(person, reference, i + 1, new CheckedRow(rows.get(i)), taken, faults);
            if (entry != null) {
                taken.add(entry);
            }
        }
        faults.refuse();
        entries.take(person, reference, taken);
    }
}
