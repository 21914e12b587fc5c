package council.procurement.step.tender;

import council.procurement.rules.CouncilTime;
import council.procurement.rules.Money;
import council.procurement.rules.WrittenDate;
import council.procurement.security.Person;
import council.procurement.sourcing.CheckedRow;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.SheetColumn;
import council.procurement.sourcing.Tender;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a tender that somebody enters. */
@Component
class TenderEntryCheck {

    private static final int LONGEST_NAME = 200;
    private static final Map<String, String> YES_OR_NO = Map.of("YES", "Yes", "NO", "No");

    static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.text("supplier", "Bidder", LONGEST_NAME),
            SheetColumn.text("companyNumber", "Companies House number", 8)
                    .hint("Eight characters, such as 01234567 or OC301234.")
                    .optional(),
            SheetColumn.text("charityNumber", "Charity number", 20).optional(),
            SheetColumn.text("postcode", "Postcode", 10).optional(),
            SheetColumn.text("email", "E-mail for letters", LONGEST_NAME).optional(),
            SheetColumn.text("contact", "Whom letters are for", LONGEST_NAME).optional(),
            SheetColumn.longText("postalAddress", "Postal address for letters", 500)
                    .hint("In lines, with the postcode.")
                    .optional(),
            SheetColumn.choice("sme", "Small or medium-sized enterprise", YES_OR_NO)
                    .optional(),
            SheetColumn.choice("vcse", "Voluntary, community or social enterprise", YES_OR_NO)
                    .optional(),
            SheetColumn.choice("local", "Local by the council's definition", YES_OR_NO)
                    .optional(),
            SheetColumn.day("receivedOn", "Came in on"),
            SheetColumn.text("receivedAt", "Came in at", 5).hint("Hour and minute in London, such as 11:58."),
            SheetColumn.money("price", "Price over the whole life, without VAT")
                    .hint("Leave it empty where prices come in an envelope of their own, and for a late tender.")
                    .optional(),
            SheetColumn.tick("withdrawn", "Withdrawn by the bidder, or entered by mistake"));

    private final TenderEntries entries;
    private final InvitedSuppliers invitations;
    private final Procurements procurements;
    private final Clock clock;

    TenderEntryCheck(TenderEntries entries, InvitedSuppliers invitations, Procurements procurements, Clock clock) {
        this.entries = entries;
        this.invitations = invitations;
        this.procurements = procurements;
        this.clock = clock;
    }

    /**
     * Reads a row.
     *
     * @param before what was read from the rows above
     * @return the entry; null if something is wrong with it, which is then among the faults
     */
    TenderEntries.@Nullable Entry read(
            Person person,
            String reference,
            int row,
            CheckedRow cells,
            List<TenderEntries.Entry> before,
            SheetFaults faults) {
        Tender.Bidder bidder = bidder(cells);
        checkBidder(reference, row, bidder, before, faults);
        LocalDate day = cells.day("receivedOn");
        Optional<Instant> received = ClockTime.of(day, cells.textOrEmpty("receivedAt"));
        if (received.isEmpty()) {
            faults.add(row, "Came in at", "give hour and minute, such as 11:58.");
            return null;
        }
        checkTime(reference, row, received.get(), faults);
        Money price = cells.moneyOrNull("price");
        boolean late = entries.isLate(reference, received.get());
        if (late && price != null) {
            faults.add(
                    row,
                    "Price over the whole life, without VAT",
                    "this tender came in after the deadline, which is the same for all (Procurement Act 2023 s54(2)). It stays"
                            + " shut: leave its price empty.");
        }
        boolean withdrawn = cells.ticked("withdrawn");
        if (withdrawn && !entries.hasEntered(reference, person.id(), bidder)) {
            faults.add(
                    row,
                    "Withdrawn by the bidder, or entered by mistake",
                    "you have not entered a tender of this bidder. Whoever entered it withdraws it.");
        }
        return new TenderEntries.Entry(new Tender(row, bidder, received.get(), late, price, null), withdrawn);
    }

    private static Tender.Bidder bidder(CheckedRow cells) {
        String postcode = cells.textOrNull("postcode");
        return new Tender.Bidder(
                cells.textOrEmpty("supplier"),
                InviteesSheet.companyNumber(cells),
                cells.textOrNull("charityNumber"),
                postcode == null ? null : postcode.toUpperCase(Locale.UK),
                cells.textOrNull("email"),
                cells.textOrNull("postalAddress"),
                cells.textOrNull("contact"),
                answer(cells, "sme"),
                answer(cells, "vcse"),
                answer(cells, "local"));
    }

    private static @Nullable Boolean answer(CheckedRow cells, String key) {
        String answer = cells.textOrNull(key);
        return answer == null ? null : answer.equals("YES");
    }

    private void checkBidder(
            String reference, int row, Tender.Bidder bidder, List<TenderEntries.Entry> before, SheetFaults faults) {
        String number = bidder.companyNumber();
        if (number != null && !number.matches(InviteesSheet.COMPANY_NUMBER)) {
            faults.add(row, "Companies House number", "give eight letters and digits, such as 01234567 or OC301234.");
        }
        if (before.stream().anyMatch(entry -> entry.tender().bidder().name().equalsIgnoreCase(bidder.name()))) {
            faults.add(row, "Bidder", "this bidder is in a row above. Give the tender that counts once.");
        }
        List<Invitee> invitees = invitations.of(reference);
        if (!invitees.isEmpty() && invitees.stream().noneMatch(one -> one.is(bidder.name(), number))) {
            faults.add(
                    row,
                    "Bidder",
                    "only suppliers that were invited may tender. Write the name, or give the Companies House number, as it is"
                            + " on the list of invited suppliers.");
        }
    }

    private void checkTime(String reference, int row, Instant received, SheetFaults faults) {
        Procurement procurement = procurements.get(reference);
        LocalDate published = procurement.progress().published();
        if (received.isAfter(clock.instant())) {
            faults.add(row, "Came in on, at", "this moment is still to come.");
        } else if (published != null && CouncilTime.dayOf(received).isBefore(published)) {
            faults.add(row, "Came in on, at", "suppliers were asked on " + WrittenDate.of(published) + " only.");
        }
    }
}
