package council.procurement.step.tender;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.Reservation;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The suppliers that the council chooses to ask, where not everybody may tender. */
@Service
class InvitedSuppliers {

    private final JdbcClient jdbc;
    private final Procurements procurements;
    private final Clock clock;

    InvitedSuppliers(JdbcClient jdbc, Procurements procurements, Clock clock) {
        this.jdbc = jdbc;
        this.procurements = procurements;
        this.clock = clock;
    }

    /** Those on the list, invited or about to be. */
    List<Invitee> of(String reference) {
        return jdbc.sql("select * from invitee where reference = ? order by number")
                .param(reference)
                .query((row, index) -> new Invitee(
                        row.getInt("number"),
                        row.getString("name"),
                        row.getString("company_number"),
                        row.getString("email"),
                        row.getBoolean("sme"),
                        row.getBoolean("vcse"),
                        row.getBoolean("local_supplier")))
                .list();
    }

    /** Writes the list anew. */
    @Transactional
    void write(String reference, List<Invitee> invitees) {
        jdbc.sql("delete from invitee where reference = ?").param(reference).update();
        for (Invitee one : invitees) {
            jdbc.sql("""
                            insert into invitee (reference, number, name, company_number, email, sme, vcse, local_supplier)
                            values (?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            reference,
                            one.number(),
                            one.name(),
                            one.companyNumber(),
                            one.email(),
                            one.sme(),
                            one.vcse(),
                            one.local())
                    .update();
        }
    }

    /** When the suppliers were invited; empty if they were not. */
    Optional<Instant> sent(String reference) {
        return jdbc.sql("select invited_at from invitation where reference = ?")
                .param(reference)
                .query((row, index) -> row.getTimestamp("invited_at").toInstant())
                .optional();
    }

    /**
     * Notes that the suppliers on the list are invited, all at the same time.
     *
     * @param noLocalBecause why no local supplier is among them; null where one is
     * @throws RefusedSubmissionException if the list is not what the council's rules ask for
     */
    @Transactional
    void send(String reference, @Nullable String noLocalBecause, String by) {
        Procurement.Route route = procurements.get(reference).route();
        List<Invitee> invitees = of(reference);
        List<String> faults = faults(route, invitees, noLocalBecause);
        if (!faults.isEmpty()) {
            throw new RefusedSubmissionException(String.join("\n", faults));
        }
        jdbc.sql("insert into invitation (reference, invited_by, invited_at, no_local_because) values (?, ?, ?, ?)")
                .params(reference, by, Timestamp.from(clock.instant()), noLocalBecause)
                .update();
    }

    private static List<String> faults(
            Procurement.Route route, List<Invitee> invitees, @Nullable String noLocalBecause) {
        var faults = new ArrayList<String>();
        int least = least(route);
        if (invitees.size() < least) {
            faults.add("List of suppliers: the approved route asks for " + least + " at least, and " + invitees.size()
                    + (invitees.size() == 1 ? " is" : " are")
                    + " on the list. Fewer need a waiver, which is approved with the strategy.");
        }
        boolean anyLocal = invitees.stream().anyMatch(Invitee::local);
        boolean localWanted = Boolean.TRUE.equals(route.inviteLocalSupplier());
        if (localWanted && !anyLocal && noLocalBecause == null) {
            faults.add(
                    "Why no local supplier is invited: the council's rules ask for one where a suitable one exists. Add one"
                            + " to the list, or give the reason.");
        }
        if (noLocalBecause != null && anyLocal) {
            faults.add("Why no local supplier is invited: one is on the list. Leave this empty.");
        }
        Predicate<Invitee> admitted = admitted(route.reservedFor());
        invitees.stream()
                .filter(admitted.negate())
                .forEach(one ->
                        faults.add("List of suppliers, row " + one.number() + ": this procurement is reserved for "
                                + Objects.requireNonNull(route.reservedFor()).words() + "; " + one.name()
                                + " is not marked as one (Local Government (Exclusion of Non-commercial Considerations) Order"
                                + " 2026)."));
        return faults;
    }

    /** How many suppliers are asked at least; one where the route does not say. */
    static int least(Procurement.Route route) {
        Integer least = route.minimumQuotes();
        return least == null ? 1 : Math.max(1, least);
    }

    private static Predicate<Invitee> admitted(@Nullable Reservation reservation) {
        if (reservation == null) {
            return any -> true;
        }
        return switch (reservation) {
            case LOCAL_SUPPLIERS -> Invitee::local;
            case SMALL_ENTERPRISES -> Invitee::sme;
            case VOLUNTARY_SECTOR -> Invitee::vcse;
            default -> any -> true;
        };
    }
}
