package council.procurement.step.tender;

import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import council.procurement.sourcing.CheckedRow;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.SheetColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** List {@value #ID}: suppliers that are asked for a quote. */
@Component
class InviteesSheet implements Sheet {

    static final String ID = "invitees";
    static final String COMPANY_NUMBER = "[A-Z0-9]{8}";

    private static final int LONGEST_NAME = 200;

    private final InvitedSuppliers invitations;
    private final Procurements procurements;

    InviteesSheet(InvitedSuppliers invitations, Procurements procurements) {
        this.invitations = invitations;
        this.procurements = procurements;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Suppliers to invite";
    }

    @Override
    public String question() {
        return "Which suppliers are asked?";
    }

    @Override
    public String why() {
        return "The council's rules say how many are asked at least, and that a suitable local supplier is among them where one"
                + " exists. All are asked at the same time, and for the same (Procurement Act 2023 s12(2)).";
    }

    @Override
    public List<SheetColumn> columns(String reference) {
        return List.of(
                SheetColumn.text("name", "Supplier", LONGEST_NAME),
                SheetColumn.text("companyNumber", "Companies House number", 8)
                        .hint("Eight characters, such as 01234567 or OC301234.")
                        .optional(),
                SheetColumn.text("email", "E-mail for the invitation", LONGEST_NAME),
                SheetColumn.tick("sme", "Small or medium-sized enterprise"),
                SheetColumn.tick("vcse", "Voluntary, community or social enterprise"),
                SheetColumn.tick("local", "Local by the council's definition"));
    }

    /** Whom the council asks is for those who ask them; bidders who knew each other could agree on prices. */
    @Override
    public boolean mayRead(Person person, String reference) {
        return isAsking(person) && procurements.find(reference).isPresent();
    }

    static boolean isAsking(Person person) {
        return person.isIn(StaffGroup.PROCURING_OFFICERS) || person.isIn(StaffGroup.CORPORATE_PROCUREMENT);
    }

    @Override
    public Optional<String> closed(Person person, String reference) {
        if (procurements.get(reference).progress().released() == null) {
            return Optional.of("The tender is not released yet. Suppliers are chosen after that.");
        }
        return invitations
                .sent(reference)
                .map(
                        sent ->
                                "The suppliers on this list have been invited. All are asked at the same time, so nobody is added.");
    }

    @Override
    public List<Map<String, String>> rows(Person person, String reference) {
        return invitations.of(reference).stream()
                .map(one -> new Cells()
                        .with("name", one.name())
                        .with("companyNumber", one.companyNumber())
                        .with("email", one.email())
                        .with("sme", ticked(one.sme()))
                        .with("vcse", ticked(one.vcse()))
                        .with("local", ticked(one.local()))
                        .row())
                .toList();
    }

    private static @Nullable Boolean ticked(boolean answer) {
        return answer ? Boolean.TRUE : null;
    }

    @Override
    public void save(Person person, String reference, List<Map<String, Object>> rows) {
        var faults = new SheetFaults();
        var names = new HashSet<String>();
        var invitees = new ArrayList<Invitee>();
        for (int i = 0; i < rows.size(); i++) {
            var row = new CheckedRow(rows.get(i));
            String name = row.textOrEmpty("name");
            String number = companyNumber(row);
            if (!names.add(name.toLowerCase(Locale.UK))) {
                faults.add(i + 1, "Supplier", "this supplier is on the list already. Name each once.");
            }
            if (number != null && !number.matches(COMPANY_NUMBER)) {
                faults.add(
                        i + 1,
                        "Companies House number",
                        "give eight letters and digits, such as 01234567 or OC301234.");
            }
            if (!row.textOrEmpty("email").matches("\\S+@\\S+\\.\\S+")) {
                faults.add(i + 1, "E-mail for the invitation", "give an e-mail address, such as bids@example.org.");
            }
            invitees.add(new Invitee(
                    i + 1,
                    name,
                    number,
                    row.textOrEmpty("email"),
                    row.ticked("sme"),
                    row.ticked("vcse"),
                    row.ticked("local")));
        }
        faults.refuse();
        invitations.write(reference, invitees);
    }

    /** A company number in capitals, with the leading noughts that spreadsheets drop. */
    static @Nullable String companyNumber(CheckedRow row) {
        String number = row.textOrNull("companyNumber");
        if (number == null) {
            return null;
        }
        String written = number.toUpperCase(Locale.UK);
        return written.matches("\\d{5,7}") ? "0".repeat(8 - written.length()) + written : written;
    }
}
