package council.procurement.step.tender;

import council.procurement.security.Person;
import council.procurement.security.Turns;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.Tender;
import council.procurement.sourcing.Tenders;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tenders as they come in: entered and sealed, so that nobody reads them before they are opened. */
@Service
class TenderEntries {

    private final JdbcClient jdbc;
    private final Tenders tenders;
    private final Procurements procurements;
    private final Turns turns;
    private final Clock clock;

    TenderEntries(JdbcClient jdbc, Tenders tenders, Procurements procurements, Turns turns, Clock clock) {
        this.jdbc = jdbc;
        this.tenders = tenders;
        this.procurements = procurements;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * That an entry was taken. It says nothing of who tendered, or how many did.
     *
     * @param received when the tender came in
     * @param entered when it was entered
     * @param withdrawn whether it was withdrawn
     */
    record Receipt(Instant received, Instant entered, boolean withdrawn) {}

    /**
     * A tender as somebody enters it.
     *
     * @param tender what it says; its number does not matter
     * @param withdrawn whether the bidder has withdrawn it, or it was entered by mistake
     */
    record Entry(Tender tender, boolean withdrawn) {}

    /** What a person has entered, in the order in which it was. */
    List<Receipt> receipts(String reference, String by) {
        return jdbc.sql("""
                        select received_at, entered_at, set_aside
                          from tender
                         where reference = ? and entered_by = ? and entered_at is not null
                         order by entered_at, number
                        """)
                .params(reference, by)
                .query((row, index) -> new Receipt(
                        row.getTimestamp("received_at").toInstant(),
                        row.getTimestamp("entered_at").toInstant(),
                        row.getString("set_aside") != null))
                .list();
    }

    /**
     * Takes entries and seals them. A later entry of the same bidder by the same person takes the place of the earlier one;
     * what somebody else entered is neither changed nor shown.
     */
    @Transactional
    void take(Person person, String reference, List<Entry> entries) {
        turns.take("tenders of " + reference);
        for (Entry entry : entries) {
            Tender tender = entry.tender();
            int number = own(reference, person.id(), tender.bidder()).orElseGet(() -> next(reference));
            boolean late = isLate(reference, tender.received());
            tenders.write(
                    reference,
                    new Tender(number, tender.bidder(), tender.received(), late, late ? null : tender.price(), null),
                    person.id());
            String aside = entry.withdrawn() ? Tender.WITHDRAWN : null;
            tenders.setAside(reference, number, aside, aside == null ? null : person.id());
            jdbc.sql("update tender set entered_at = ? where reference = ? and number = ?")
                    .params(Timestamp.from(clock.instant()), reference, number)
                    .update();
        }
    }

    /** Whether a tender that came in at that moment came in after the deadline as it stands. */
    boolean isLate(String reference, Instant received) {
        Instant until = procurements.get(reference).timetable().tendersUntil();
        return until != null && received.isAfter(until);
    }

    /** Whether this person has entered a tender of that bidder, which they then may withdraw. */
    boolean hasEntered(String reference, String by, Tender.Bidder bidder) {
        return own(reference, by, bidder).isPresent();
    }

    private Optional<Integer> own(String reference, String by, Tender.Bidder bidder) {
        return jdbc.sql("""
                        select number
                          from tender
                         where reference = ? and entered_by = ?
                           and (lower(supplier) = lower(?) or company_number = ?)
                         order by number
                         limit 1
                        """)
                .params(reference, by, bidder.name(), bidder.companyNumber())
                .query(Integer.class)
                .optional();
    }

    private int next(String reference) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from tender where reference = ?")
                .param(reference)
                .query(Integer.class)
                .single();
    }

    /** Says of all tenders whether they were late, by the deadline as it stands; of late ones no price is kept. */
    @Transactional
    void seal(String reference) {
        @Nullable Instant until = procurements.get(reference).timetable().tendersUntil();
        if (until == null) {
            return;
        }
        jdbc.sql("""
                        update tender
                           set late = received_at > :until,
                               price_pence = case when received_at > :until then null else price_pence end
                         where reference = :reference
                        """)
                .param("until", Timestamp.from(until))
                .param("reference", reference)
                .update();
    }
}
