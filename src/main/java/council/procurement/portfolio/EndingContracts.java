package council.procurement.portfolio;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contracts in force by the month in which they end, and how far the decision on what follows is. */
@Repository
class EndingContracts {

    private static final String IN_FORCE =
            "contract where ended_on is null and end_date >= :from and end_date < :until";

    private static final String ALL = "select id, reference, end_date from " + IN_FORCE;

    /**
     * A review that is open comes first; then one that is still to open for the end as it is now; only then counts what
     * the last review decided, because an extended contract has a new end to decide about.
     */
    private static final String ENDING = """
            with known as (
                select contract.id, contract.reference, contract.end_date, opens.day as opens, open_review.overdue,
                       case when open_review.contract_id is not null then 'OPEN'
                            when opens.day is not null and opens.settled_at is null then 'NOT_OPENED'
                            when decided.decision = 'INSOURCE' then 'IN_HOUSE'
                            when decided.decision is not null then 'OTHERWISE'
                            else 'NOT_OPENED' end as state
                  from (%s) contract
                  left join contract_date opens
                       on opens.contract_id = contract.id and opens.kind = 'REVIEW_OPENS' and opens.number = 0
                  left join (
                       select review.contract_id, decide.day is not null as overdue
                         from review
                         left join contract_date decide on decide.contract_id = review.contract_id
                              and decide.kind = 'DECIDE_BY' and decide.number = 0 and decide.day < :today
                        where review.decided_on is null
                       ) open_review on open_review.contract_id = contract.id
                  left join (
                       select distinct on (review.contract_id) review.contract_id, made.decision
                         from review
                         join review_decision made on made.review_id = review.id
                        where review.decided_on is not null
                        order by review.contract_id, review.number desc, made.version desc
                       ) decided on decided.contract_id = contract.id),
            ending as (
                select known.*,
                       coalesce(state = 'OPEN' and overdue or state = 'NOT_OPENED' and opens < :today, false) as late
                  from known)
            """;

    private static final String FIRST = """
            select first.reference, first.end_date, state, opens, late, all_rows, decide.day as decide_by,
                   contract.title, contract.supplier_name, contract.value_ex_vat_pence
              from (select ending.*, %s as all_rows
                      from ending
                     where true%s
                     order by end_date, reference
                     limit :most) first
              join contract on contract.id = first.id
              left join contract_date decide
                   on decide.contract_id = first.id and decide.kind = 'DECIDE_BY' and decide.number = 0
             order by first.end_date, first.reference
            """;

    private static final LocalDate FOREVER_AGO = LocalDate.of(1, 1, 1);

    private final JdbcClient jdbc;
    private final Moments moments;

    EndingContracts(JdbcClient jdbc, Moments moments) {
        this.jdbc = jdbc;
        this.moments = moments;
    }

    /** By month, for so many months from this one on; those months in which any ends. */
    List<EndingMonth> byMonth(int months) {
        LocalDate today = moments.today();
        planForTheseDays();
        return jdbc.sql(ENDING.formatted(ALL) + EndingMonth.SUMS)
                .param("from", FOREVER_AGO)
                .param("until", today.withDayOfMonth(1).plusMonths(months))
                .param("today", today)
                .query(EndingMonth::of)
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
    Beginning<Ending> first(
            int months, @Nullable YearMonth month, @Nullable Decision decision, boolean late, int most) {
        LocalDate today = moments.today();
        YearMonth now = YearMonth.from(today);
        LocalDate end = now.plusMonths(months).atDay(1);
        if (month != null && (month.isBefore(now) || !month.atDay(1).isBefore(end))) {
            return new Beginning<>(List.of(), 0);
        }
        String asked = (decision == null ? "" : " and state = :state") + (late ? " and late" : "");
        // While nothing is asked of decisions, they are worked out for the rows that are shown, and not to count them.
        String sql = asked.isEmpty()
                ? ENDING.formatted(ALL + " order by end_date, reference limit :most")
                        + FIRST.formatted("(select count(*) from " + IN_FORCE + ")", "")
                : ENDING.formatted(ALL) + FIRST.formatted("count(*) over ()", asked);
        planForTheseDays();
        return Objects.requireNonNull(jdbc.sql(sql)
                .param("from", month == null || month.equals(now) ? FOREVER_AGO : month.atDay(1))
                .param("until", month == null ? end : month.plusMonths(1).atDay(1))
                .param("today", today)
                .param("state", decision == null ? null : decision.name())
                .param("most", most)
                .query(Beginning.of(Ending::of)));
    }

    /**
     * Until the transaction ends: a plan for any days expects few contracts and looks their reviews up one by one, and several
     * processes would each work out what all reviews have decided.
     */
    private void planForTheseDays() {
        jdbc.sql("""
                        select set_config('plan_cache_mode', 'force_custom_plan', true)
                               || set_config('max_parallel_workers_per_gather', '0', true)
                        """).query(String.class).single();
    }
}
