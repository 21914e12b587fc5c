package council.procurement.register;

import council.procurement.reading.TransactionMemory;
import council.procurement.rules.CouncilTime;
import council.procurement.timeline.Timeline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cycles: which are open, for which contract, and which follows which. */
@Repository
public class Cycles {

    private static final String COLUMNS = """
            select y.reference, c.reference as contract_reference, y.predecessor_reference, y.title, y.entered_by,
                   y.opened_at, y.started_at, y.closed_at, y.outcome
              from cycle y
              left join contract c on c.id = y.contract_id
            """;

    private final JdbcClient jdbc;
    private final TransactionMemory memory;
    private final Clock clock;
    private final Timeline timeline;
    private final Numbering numbering;

    Cycles(JdbcClient jdbc, TransactionMemory memory, Clock clock, Timeline timeline, Numbering numbering) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.clock = clock;
        this.timeline = timeline;
        this.numbering = numbering;
    }

    /**
     * How references are made.
     *
     * @param referencePrefix what the references that Octant makes begin with, as in SBC-2026-0042
     */
    @ConfigurationProperties("octant")
    record Numbering(@DefaultValue("SBC") String referencePrefix) {}

    /** The cycle of that reference; empty if there is none. */
    public Optional<Cycle> find(String reference) {
        return memory.optional(COLUMNS + " where y.reference = ?", Cycles::cycle, reference);
    }

    /** The cycles of a contract and those that followed from them, in the order in which they were opened. */
    public List<Cycle> about(ContractReference contract) {
        return jdbc.sql(COLUMNS + """
                           where c.reference = :reference
                              or y.predecessor_reference in (select p.reference
                                                               from cycle p
                                                               join contract pc on pc.id = p.contract_id
                                                              where pc.reference = :reference)
                           order by y.opened_at
                          """)
                .param("reference", contract.value())
                .query(Cycles::cycle)
                .list();
    }

    /** Opens the cycle of a contract that exists already, under the contract's own reference; it is started soon. */
    public void openFor(Contract contract, String who) {
        open(
                contract.reference().value(),
                contract.id(),
                null,
                contract.title(),
                Cycle.Entrance.CONTRACT_REGISTERED,
                who);
    }

    /**
     * Opens a cycle for a need.
     *
     * @param predecessor the cycle whose decision to procure again opens it; null if none does
     * @return its reference, made by Octant
     */
    public String openForNeed(@Nullable String predecessor, String title, String who) {
        String reference = nextReference();
        open(reference, null, predecessor, title, Cycle.Entrance.NEED_IDENTIFIED, who);
        return reference;
    }

    private void open(
            String reference,
            @Nullable Long contract,
            @Nullable String predecessor,
            String title,
            Cycle.Entrance entrance,
            String who) {
        jdbc.sql("""
                        insert into cycle (reference, contract_id, predecessor_reference, title, entered_by, opened_at, opened_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(reference, contract, predecessor, title, entrance.name(), Timestamp.from(clock.instant()), who)
                .update();
    }

    private String nextReference() {
        long number =
                jdbc.sql("select nextval('cycle_number')").query(Long.class).single();
        int year = CouncilTime.dayOf(clock.instant()).getYear();
        return "%s-%d-%04d".formatted(numbering.referencePrefix(), year, number);
    }

    /** Notes that the cycle's process has begun, unless that is known already. */
    void started(String reference) {
        jdbc.sql("update cycle set started_at = ? where reference = ? and started_at is null")
                .params(Timestamp.from(clock.instant()), reference)
                .update();
    }

    /** Whether a cycle of that reference has begun and is not closed. */
    public boolean isUnderWay(ContractReference contract) {
        return memory.optional("""
                        select 1
                          from cycle y
                          join contract c on c.id = y.contract_id
                         where c.reference = ? and y.started_at is not null and y.closed_at is null
                        """, Integer.class, contract.value()).isPresent();
    }

    /**
     * Notes which contract came of a cycle that began with a need.
     *
     * @param contract number of the contract's row
     */
    public void resultedIn(String reference, long contract) {
        jdbc.sql("update cycle set contract_id = ? where reference = ? and contract_id is null")
                .params(contract, reference)
                .update();
    }

    /** Closes the cycle. */
    public void close(String reference, Cycle.Outcome outcome) {
        jdbc.sql("update cycle set closed_at = ?, outcome = ? where reference = ? and closed_at is null")
                .params(Timestamp.from(clock.instant()), outcome.name(), reference)
                .update();
        timeline.addByOctant(
                reference,
                switch (outcome) {
                    case COMPLETED -> "The cycle is closed.";
                    case ABANDONED -> "The cycle is abandoned.";
                    case NO_CONTRACT -> "The cycle is closed without a contract.";
                });
    }

    private static Cycle cycle(ResultSet row, int index) throws SQLException {
        String contract = row.getString("contract_reference");
        String outcome = row.getString("outcome");
        return new Cycle(
                row.getString("reference"),
                contract == null ? null : new ContractReference(contract),
                row.getString("predecessor_reference"),
                row.getString("title"),
                Cycle.Entrance.valueOf(row.getString("entered_by")),
                row.getTimestamp("opened_at").toInstant(),
                moment(row.getTimestamp("started_at")),
                moment(row.getTimestamp("closed_at")),
                outcome == null ? null : Cycle.Outcome.valueOf(outcome));
    }

    private static @Nullable Instant moment(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
