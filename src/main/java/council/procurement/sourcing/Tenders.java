package council.procurement.sourcing;

import council.procurement.reading.TransactionMemory;
import council.procurement.rules.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tenders of procurements. Whoever asks has made sure that the person behind the question may read the answer. */
@Repository
public class Tenders {

    private final JdbcClient jdbc;
    private final TransactionMemory memory;

    Tenders(JdbcClient jdbc, TransactionMemory memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    /** All tenders of a procurement in the order of their numbers, late ones and those set aside too. */
    public List<Tender> of(String reference) {
        return memory.list("select * from tender where reference = ? order by number", Tenders::tender, reference);
    }

    /** Those that are assessed. */
    public List<Tender> considered(String reference) {
        return of(reference).stream().filter(Tender::isConsidered).toList();
    }

    /** The tender of that number. */
    public Tender get(String reference, int number) {
        return memory.single(
                "select * from tender where reference = ? and number = ?", Tenders::tender, reference, number);
    }

    /** Writes a tender, or writes it anew. */
    @Transactional
    public void write(String reference, Tender tender, String by) {
        Tender.Bidder bidder = tender.bidder();
        jdbc.sql("""
                        insert into tender (reference, number, supplier, company_number, charity_number, postcode,
                                            contact_email, postal_address, contact_person, sme, vcse, local_supplier, received_at, late, price_pence,
                                            entered_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            on conflict (reference, number) do update
                           set supplier = excluded.supplier, company_number = excluded.company_number,
                               charity_number = excluded.charity_number, postcode = excluded.postcode,
                               contact_email = excluded.contact_email,
                               postal_address = excluded.postal_address, contact_person = excluded.contact_person, sme = excluded.sme, vcse = excluded.vcse,
                               local_supplier = excluded.local_supplier, received_at = excluded.received_at,
                               late = excluded.late, price_pence = excluded.price_pence,
                               entered_by = excluded.entered_by
                        """)
                .params(
                        reference,
                        tender.number(),
                        bidder.name(),
                        bidder.companyNumber(),
                        bidder.charityNumber(),
                        bidder.postcode(),
                        bidder.email(),
                        bidder.postalAddress(),
                        bidder.contact(),
                        bidder.sme(),
                        bidder.vcse(),
                        bidder.local(),
                        Timestamp.from(tender.received()),
                        tender.late(),
                        tender.price() == null ? null : tender.price().pence(),
                        by)
                .update();
    }

    /** Removes a tender that was entered by mistake. */
    @Transactional
    public void remove(String reference, int number) {
        jdbc.sql("delete from tender where reference = ? and number = ?")
                .params(reference, number)
                .update();
    }

    /** Sets a tender aside, with the reason; null for both takes it back in. */
    @Transactional
    public void setAside(String reference, int number, @Nullable String because, @Nullable String by) {
        jdbc.sql("update tender set set_aside = ?, set_aside_by = ? where reference = ? and number = ?")
                .params(because, by, reference, number)
                .update();
    }

    private static Tender tender(ResultSet row, int index) throws SQLException {
        Long price = row.getObject("price_pence", Long.class);
        return new Tender(
                row.getInt("number"),
                new Tender.Bidder(
                        row.getString("supplier"),
                        row.getString("company_number"),
                        row.getString("charity_number"),
                        row.getString("postcode"),
                        row.getString("contact_email"),
                        row.getString("postal_address"),
                        row.getString("contact_person"),
                        row.getObject("sme", Boolean.class),
                        row.getObject("vcse", Boolean.class),
                        row.getObject("local_supplier", Boolean.class)),
                row.getTimestamp("received_at").toInstant(),
                row.getBoolean("late"),
                price == null ? null : new Money(price),
                row.getString("set_aside"));
    }
}
