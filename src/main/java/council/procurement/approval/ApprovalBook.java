package council.procurement.approval;

import council.procurement.approval.Approval.Decision;
import council.procurement.approval.Approval.Seat;
import council.procurement.approval.ApprovalRequest.Fact;
import council.procurement.approval.ApprovalRequest.Stakes;
import council.procurement.reading.TransactionMemory;
import council.procurement.rules.ApprovalSubject;
import council.procurement.rules.Money;
import council.procurement.rules.RiskLevel;
import council.procurement.rules.catalogue.Reply;
import council.procurement.security.StaffGroup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The approvals in PostgreSQL. They are added to and read, and never changed. */
@Repository
class ApprovalBook {

    private static final String SELECT = """
            select a.number, a.reference, a.subject, a.sentence, a.digest, a.announced_for, a.asked_at, a.due_on,
                   w.because as withdrawn, s.seat, s.staff_group, d.who, d.stood_in_for, d.decision, d.reason, d.minute,
                   d.digest as decided_digest, d.decided_at
              from approval a
              left join approval_withdrawal w on w.approval = a.number
              left join approval_seat s on s.approval = a.number
              left join approval_decision d on d.approval = s.approval and d.seat = s.seat
            """;

    private final JdbcClient jdbc;
    private final TransactionMemory memory;
    private final Clock clock;

    ApprovalBook(JdbcClient jdbc, TransactionMemory memory, Clock clock) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * What was put before those who approve, as it stands in the book.
     *
     * @param request the same as when it was asked, but for the days it has
     * @param because why these approve
     * @param citation where that stands
     */
    record Filed(ApprovalRequest request, String because, String citation) {}

    /** Files a request with the seats to be filled, in their order, and returns its number. */
    long add(ApprovalRequest request, LocalDate dueOn, Reply.Answer rule, List<StaffGroup> seats) {
        long number = jdbc.sql("""
                        insert into approval
                               (reference, subject, sentence, value_ex_vat_pence, key_decision, risk, announced_for, digest,
                                rule_version, citation, because, asked_at, due_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        returning number
                        """)
                .params(
                        request.reference(),
                        request.subject().name(),
                        request.sentence(),
                        request.stakes().valueExVat().pence(),
                        request.stakes().keyDecision(),
                        request.stakes().risk().name(),
                        request.stakes().announcedFor(),
                        request.digest(),
                        rule.version(),
                        rule.citation(),
                        rule.because(),
                        Timestamp.from(clock.instant()),
                        dueOn)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into approval_fact (approval, position, label, text, page)
                        select ?, fact.position - 1, fact.label, fact.text, fact.page
                          from unnest(?::text[], ?::text[], ?::text[]) with ordinality fact (label, text, page, position)
                        """)
                .params(
                        number,
                        texts(request.facts(), Fact::label),
                        texts(request.facts(), Fact::text),
                        texts(request.facts(), Fact::page))
                .update();
        jdbc.sql("insert into approval_author (approval, person) select ?, unnest(?::text[])")
                .params(number, request.authors().toArray(String[]::new))
                .update();
        jdbc.sql("""
                        insert into approval_seat (approval, seat, staff_group)
                        select ?, seat.position - 1, seat.staff_group
                          from unnest(?::text[]) with ordinality seat (staff_group, position)
                        """).params(number, texts(seats, StaffGroup::id)).update();
        return number;
    }

    private static <T> @Nullable String[] texts(List<T> all, Function<T, @Nullable String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    /** @throws IllegalStateException if there is no approval of that number */
    Approval get(long number) {
        return find(number).orElseThrow(() -> new IllegalStateException("There is no approval " + number));
    }

    Optional<Approval> find(long number) {
        return approvals(SELECT + " where a.number = ? order by s.seat", number).stream()
                .findFirst();
    }

    /** All of a reference, the latest first. */
    List<Approval> of(String reference) {
        return approvals(SELECT + " where a.reference = ? order by a.number desc, s.seat", reference);
    }

    /** All of a reference and subject, the latest first. */
    List<Approval> of(String reference, ApprovalSubject subject) {
        return approvals(
                SELECT + " where a.reference = ? and a.subject = ? order by a.number desc, s.seat",
                reference,
                subject.name());
    }

    /** A seat of an approval; none for one that has no seats. */
    private record Row(Approval withoutSeats, @Nullable Seat seat) {}

    /** Approvals from rows of which each is one of its seats, in the order in which they begin. */
    private List<Approval> approvals(String sql, Object... parameters) {
        var seats = new LinkedHashMap<Approval, List<Seat>>();
        for (Row row : memory.list(sql, ApprovalBook::row, parameters)) {
            List<Seat> known = seats.computeIfAbsent(row.withoutSeats(), first -> new ArrayList<>());
            if (row.seat() != null) {
                known.add(row.seat());
            }
        }
        return seats.entrySet().stream()
                .map(one -> one.getKey().with(one.getValue()))
                .toList();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        String group = row.getString("staff_group");
        return new Row(
                approval(row),
                group == null
                        ? null
                        : new Seat(row.getInt("seat"), StaffGroup.of(group).orElseThrow(), decision(row)));
    }

    private static Approval approval(ResultSet row) throws SQLException {
        return new Approval(
                row.getLong("number"),
                row.getString("reference"),
                ApprovalSubject.valueOf(row.getString("subject")),
                row.getString("sentence"),
                row.getString("digest"),
                row.getObject("announced_for", LocalDate.class),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getString("withdrawn"),
                List.of());
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        String who = row.getString("who");
        return who == null
                ? null
                : new Decision(
                        who,
                        row.getString("stood_in_for"),
                        row.getString("decision").equals("APPROVED"),
                        row.getString("reason"),
                        row.getString("minute"),
                        row.getString("decided_digest"),
                        row.getTimestamp("decided_at").toInstant());
    }

    /** Whose work it is. */
    Set<String> authors(long number) {
        return new HashSet<>(
                memory.list("select person from approval_author where approval = ?", String.class, number));
    }

    /**
     * What was put before those who approve.
     *
     * @throws IllegalStateException if it is not what was filed, which nobody could have changed through Octant
     */
    Filed filed(long number) {
        List<Fact> facts = jdbc.sql("select label, text, page from approval_fact where approval = ? order by position")
                .param(number)
                .query((row, index) -> new Fact(row.getString("label"), row.getString("text"), row.getString("page")))
                .list();
        Set<String> authors = authors(number);
        return jdbc.sql("select * from approval where number = ?")
                .param(number)
                .query((row, index) -> unchanged(row, facts, authors))
                .single();
    }

    private static Filed unchanged(ResultSet row, List<Fact> facts, Set<String> authors) throws SQLException {
        Filed filed = filed(row, facts, authors);
        if (!filed.request().digest().equals(row.getString("digest"))) {
            throw new IllegalStateException(
                    "What approval " + row.getLong("number") + " is about was changed in the database");
        }
        return filed;
    }

    private static Filed filed(ResultSet row, List<Fact> facts, Set<String> authors) throws SQLException {
        var stakes = new Stakes(
                new Money(row.getLong("value_ex_vat_pence")),
                row.getBoolean("key_decision"),
                RiskLevel.valueOf(row.getString("risk")),
                row.getObject("announced_for", LocalDate.class));
        return new Filed(
                new ApprovalRequest(
                        row.getString("reference"),
                        ApprovalSubject.valueOf(row.getString("subject")),
                        row.getString("sentence"),
                        stakes,
                        new ArrayList<>(facts),
                        authors,
                        1),
                row.getString("because"),
                row.getString("citation"));
    }

    /** Keeps what somebody decided. */
    void decide(Approval approval, int seat, Decision decision, boolean noInterest) {
        jdbc.sql("""
                        insert into approval_decision
                               (approval, seat, who, stood_in_for, decision, reason, minute, no_interest, digest, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        approval.number(),
                        seat,
                        decision.who(),
                        decision.stoodInFor(),
                        decision.approved() ? "APPROVED" : "REFUSED",
                        decision.reason(),
                        decision.minute(),
                        noInterest,
                        decision.digest(),
                        Timestamp.from(decision.at()))
                .update();
    }

    /** Notes that it is not asked for any more. */
    void withdraw(long number, String because) {
        jdbc.sql("insert into approval_withdrawal (approval, because, withdrawn_at) values (?, ?, ?)")
                .params(number, because, Timestamp.from(clock.instant()))
                .update();
    }
}
