package council.procurement.portfolio;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contracts in force by the month in which they end, and how far the decision on what follows is. */
@Repository
class EndingContracts {

    /**
     * A review that is open comes first; then one that is still to open for the end as it is now; only then counts what
     * the last review decided, because an extended contract has a new end to decide about.
     */
    private static final String ENDING = """
            with days as (
                select contract_id,
                       min(day) filter (where kind = 'REVIEW_OPENS') as opens,
                       min(day) filter (where kind = 'REVIEW_OPENS' and settled_at is null) as to_open,
                       min(day) filter (where kind = 'DECIDE_BY') as decide_by
                  from contract_date
                 where kind in ('REVIEW_OPENS', 'DECIDE_BY')
                 group by contract_id),
            ending as (
                select contract.id, contract.reference, contract.title, contract.supplier_name, contract.end_date,
                       contract.value_ex_vat_pence, days.opens, days.decide_by,
                       case when open_review.id is not null then 'OPEN'
                            when days.to_open is not null then 'NOT_OPENED'
                            when decided.decision = 'INSOURCE' then 'IN_HOUSE'
                            when decided.decision is not null then 'OTHERWISE'
                            else 'NOT_OPENED' end as state
                  from contract
                  left join days on days.contract_id = contract.id
                  left join review open_review on open_review.contract_id = contract.id and open_review.decided_on is null
                  left join (
                       select distinct on (review.contract_id) review.contract_id, made.decision
                         from review
                         join review_decision made on made.review_id = review.id
                        where review.decided_on is not null
                        order by review.contract_id, review.number desc, made.version desc
                       ) decided on decided.contract_id = contract.id
                 where contract.ended_on is null and contract.end_date < :until)
            """;

    private static final String LATE =
            "(state = 'OPEN' and decide_by < :today or state = 'NOT_OPENED' and opens < :today)";

    private final JdbcClient jdbc;
    private final Moments moments;

    EndingContracts(JdbcClient jdbc, Moments moments) {
        this.jdbc = jdbc;
        this.moments = moments;
    }

    /** How far the decision is on what follows a contract. */
    enum Decision {
        /** No review is open, and none has decided. */
        NOT_OPENED("Review not opened"),
        /** A review is open. */
        OPEN("Under review"),
        /** The service comes in house. */
        IN_HOUSE("Decided: in house"),
        /** Anything else was decided. */
        OTHERWISE("Decided: otherwise");

        private final String words;

        Decision(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * How many contracts end in a month.
     *
     * @param month the month; the current one also has those that are past their end and not closed
     */
    record Counted(YearMonth month, Decision decision, long contracts, long late) {}

    /**
     * A contract that ends.
     *
     * @param opens the day on which its review opens or opened; null if it has none
     * @param decideBy the last day to decide; null where none is reckoned
     * @param pence its value without VAT in pence; null where not known
     * @param all how many contracts were asked for, of which this is one
     */
    record Ending(
            String reference,
            String title,
            @Nullable String supplier,
            LocalDate end,
            Decision decision,
            @Nullable LocalDate opens,
            @Nullable LocalDate decideBy,
            @Nullable Long pence,
            boolean late,
            int all) {}

    /** By month and decision, for so many months from this one on. */
    List<Counted> byMonth(int months) {
        LocalDate today = moments.today();
        return jdbc.sql(ENDING + """
                        select date_trunc('month', greatest(end_date, :today)::timestamp)::date as month, state, count(*) as contracts,
                               count(*) filter (where %s) as late
                          from ending
                         group by 1, 2
                         order by 1, 2
                        """.formatted(LATE))
                .param("until", today.withDayOfMonth(1).plusMonths(months))
                .param("today", today)
                .query((row, index) -> new Counted(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        Decision.valueOf(row.getString("state")),
                        row.getLong("contracts"),
                        row.getLong("late")))
                .list();
    }

    /**
     * The contracts themselves, those that end first first.
     *
     * @param month only of that month; null for all
     * @param decision only those whose decision is so far; null for all
     * @param late only those whose review is late
     * @param most how many at most
     */
    List<Ending> first(int months, @Nullable YearMonth month, @Nullable Decision decision, boolean late, int most) {
        LocalDate today = moments.today();
        return jdbc.sql(ENDING + """
                        select reference, title, supplier_name, end_date, state, opens, decide_by, value_ex_vat_pence,
                               coalesce(%1$s, false) as late, count(*) over () as contracts
                          from ending
                         where (cast(:month as date) is null or date_trunc('month', greatest(end_date, :today)::timestamp) = :month)
                           and (cast(:state as text) is null or state = :state)
                           and (not :late or %1$s)
                         order by end_date, reference
                         limit :most
                        """.formatted(LATE))
                .param("until", today.withDayOfMonth(1).plusMonths(months))
                .param("today", today)
                .param("month", month == null ? null : month.atDay(1))
                .param("state", decision == null ? null : decision.name())
                .param("late", late)
                .param("most", most)
                .query((row, index) -> new Ending(
                        row.getString("reference"),
                        row.getString("title"),
                        row.getString("supplier_name"),
                        row.getObject("end_date", LocalDate.class),
                        Decision.valueOf(row.getString("state")),
                        row.getObject("opens", LocalDate.class),
                        row.getObject("decide_by", LocalDate.class),
                        row.getObject("value_ex_vat_pence", Long.class),
                        row.getBoolean("late"),
                        row.getInt("contracts")))
                .list();
    }
}
