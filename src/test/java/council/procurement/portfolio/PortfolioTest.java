package council.procurement.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.portfolio.Table.Row;
import council.procurement.register.ContractFixture;
import council.procurement.register.DateKind;
import council.procurement.rules.CouncilTime;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the portfolio counts. Others' cases are in the same database, so that what a test adds is compared with before. */
@OctantTest
class PortfolioTest {

    @Autowired
    private Portfolio portfolio;

    @Autowired
    private ContractFixture contracts;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final String mark = "P" + UUID.randomUUID().toString().substring(0, 8);
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void dayIsKnown() {
        today = CouncilTime.dayOf(clock.instant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"steps", "expiry", "duties", "work", "money", "trouble", "finished"})
    void everyFigureAndRowOpensAListThatIsThere(String page) {
        View view = portfolio.page(page).orElseThrow();

        assertThat(view.figures()).isNotEmpty();
        for (View.Figure figure : view.figures()) {
            assertThat(list(figure.list())).as(figure.label()).isNotNull();
        }
        for (View.Panel panel : view.panels()) {
            assertThat(panel.table().rows()).allSatisfy(row -> {
                assertThat(row.cells()).hasSameSizeAs(panel.table().columns());
                assertThat(row.list() == null || list(row.list()) != null).isTrue();
            });
            Chart chart = panel.chart();
            if (chart != null) {
                assertThat(chart.series())
                        .allSatisfy(series -> assertThat(series.values()).hasSameSizeAs(chart.labels()));
            }
        }
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertThat(portfolio.page("nothing")).isEmpty();
        assertThat(portfolio.panel("steps", "nothing")).isEmpty();
        assertThat(portfolio.list("nothing", Map.of(), 10)).isEmpty();
    }

    @Test
    void casesCountAtTheirStepAndAreLateWhenATaskIs() {
        long before = cell("steps", "by-step", "6 Contract management", 1);
        String reference = contracts
                .aContract()
                .with("title", "Lifts " + mark)
                .running(today.minusYears(1), today.plusYears(4))
                .inForce()
                .value();

        assertThat(cell("steps", "by-step", "6 Contract management", 1)).isEqualTo(before + 1);
        assertThat(find("cases?step=6", reference))
                .extracting(row -> row.cells().get(2), Row::tone)
                .containsExactly("6 Contract management", Tone.NONE);
        assertThat(find("cases?step=6&tone=RED", reference)).isNull();
        assertThat(find("cases?step=8", reference)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"-1, RED, Late", "1, AMBER, Due soon", "20159, AMBER, Due soon", "20165, NONE, On time"})
    void caseIsAsPressingAsItsFirstTask(int minutesFromNow, Tone tone, String words) {
        String reference = contracts
                .aContract()
                .running(today.minusYears(1), today.plusYears(4))
                .inForce()
                .value();
        runtime.startProcessInstanceByKey("lookout", reference);
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey("Task_Look")
                .singleResult();
        tasks.setDueDate(task.getId(), Date.from(clock.instant().plus(Duration.ofMinutes(minutesFromNow))));

        Row row = there("cases?tone=" + tone, reference);

        assertThat(row.tone()).isEqualTo(tone);
        assertThat(row.cells().get(4)).isEqualTo(words);
        assertThat(row.cells().get(5)).isEqualTo(tone == Tone.NONE ? null : task.getName());
        assertThat(find("tasks", reference)).isNotNull();
        assertThat(find("tasks?overdue=yes", reference) != null).isEqualTo(tone == Tone.RED);
    }

    @Test
    void contractsEndInTheirMonthUntilAReviewDecides() {
        LocalDate end = today.plusMonths(30).withDayOfMonth(15);
        YearMonth month = YearMonth.from(end);
        List<Object> before = expiry(month);
        String early = contract(end, mark + " early");

        assertThat(there("ending?month=" + month + "&decision=NOT_OPENED", early)
                        .cells()
                        .get(3))
                .isEqualTo(end);
        long id = contracts.idOf(early);
        jdbc.sql("update contract_date set settled_at = now() where contract_id = ? and kind = 'REVIEW_OPENS'")
                .param(id)
                .update();
        jdbc.sql("insert into review (contract_id, number, opened_on) values (?, 1, ?)")
                .params(id, today)
                .update();
        assertThat(there("ending?decision=OPEN", early).cells().get(4)).isEqualTo("Under review");
        decide(id, "INSOURCE");
        assertThat(there("ending?decision=IN_HOUSE", early).cells().get(4)).isEqualTo("Decided: in house");

        assertThat(number(expiry(month).get(3))).isEqualTo(number(before.get(3)) + 1);
        assertThat(number(expiry(month).get(1))).isEqualTo(number(before.get(1)));
    }

    @Test
    void everyListOfContractsThatEndIsAsLongAsItsFigureSays() {
        String gone = contract(today.minusDays(1), mark + " past its end and not closed");
        assertThat(there("ending?month=" + YearMonth.from(today), gone).cells().get(3))
                .isEqualTo(today.minusDays(1));
        String sooner = contract(today.plusMonths(20), mark + " sooner");
        jdbc.sql("insert into review (contract_id, number, opened_on) values (?, 1, ?)")
                .params(contracts.idOf(sooner), today)
                .update();
        decide(contracts.idOf(sooner), "INSOURCE");

        List<Row> months = view("expiry").panels().get(0).table().rows();
        Map<Integer, String> decisions = Map.of(1, "NOT_OPENED", 2, "OPEN", 3, "IN_HOUSE", 4, "OTHERWISE");
        assertThat(months).hasSize(36).allSatisfy(row -> {
            String month = Objects.requireNonNull(row.list()).replace("ending?month=", "");
            decisions.forEach((cell, decision) -> assertThat(ending(Map.of("month", month, "decision", decision)))
                    .isEqualTo(number(row.cells().get(cell))));
            assertThat(ending(Map.of("month", month, "late", "yes")))
                    .isEqualTo(number(row.cells().get(5)));
            assertThat(ending(Map.of("month", month)))
                    .isEqualTo(decisions.keySet().stream()
                            .mapToLong(cell -> number(row.cells().get(cell)))
                            .sum());
        });
        assertThat(view("expiry").figures().get(0).value()).isEqualTo(String.valueOf(ending(Map.of())));
        assertThat(ending(Map.of("month", YearMonth.from(today).minusMonths(1).toString())))
                .isZero();
        assertThat(ending(Map.of("month", YearMonth.from(today).plusMonths(36).toString())))
                .isZero();
    }

    @Test
    void reviewsAreLateFromTheDayAfterTheLastDayToDecide() {
        String onTheDay = contract(today.plusMonths(12), mark + " on the day");
        String late = contract(today.plusMonths(12), mark + " late");
        for (String reference : List.of(onTheDay, late)) {
            jdbc.sql("insert into review (contract_id, number, opened_on) values (?, 1, ?)")
                    .params(contracts.idOf(reference), today)
                    .update();
        }
        decideBy(onTheDay, today);
        decideBy(late, today.minusDays(1));

        assertThat(find("ending?late=yes", onTheDay)).isNull();
        assertThat(there("ending?late=yes", late).tone()).isEqualTo(Tone.RED);
    }

    @Test
    void noticesAreOnTimeOnTheirLastDayAndLateOnTheNext() {
        long onTime = cell("duties", "notices", "UK11 Contract termination notice", 4);
        long tooLate = cell("duties", "notices", "UK11 Contract termination notice", 5);
        long overdue = cell("duties", "notices", "UK11 Contract termination notice", 1);
        LocalDate due = today.minusDays(40);
        notice("one", due, "PUBLISHED", due + " 23:59:59 Europe/London");
        notice("two", due, "PUBLISHED", due.plusDays(1) + " 00:00:01 Europe/London");
        notice("three", today.minusDays(1), "OPEN", null);
        notice("four", today, "OPEN", null);

        assertThat(cell("duties", "notices", "UK11 Contract termination notice", 4))
                .isEqualTo(onTime + 1);
        assertThat(cell("duties", "notices", "UK11 Contract termination notice", 5))
                .isEqualTo(tooLate + 1);
        assertThat(cell("duties", "notices", "UK11 Contract termination notice", 1))
                .isEqualTo(overdue + 1);
        assertThat(there("notices?keeping=OVERDUE", mark + "three").tone()).isEqualTo(Tone.RED);
        assertThat(there("notices?keeping=SOON", mark + "four").tone()).isEqualTo(Tone.AMBER);
    }

    @Test
    void moneyIsSummedByCategoryAndSupplierAndWhatIsNotKnownIsSaid() {
        contracts
                .aContract()
                .with("service_category_label", mark)
                .with("supplier_name", mark + " Ltd")
                .with("value_ex_vat_pence", 99_999_999_999_999L)
                .registered();
        contracts
                .aContract()
                .with("service_category_label", mark)
                .with("supplier_name", mark + " Ltd")
                .with("value_ex_vat_pence", null)
                .registered();

        assertThat(row("money", "category", mark).cells())
                .containsExactly(mark, 2L, new BigDecimal("999999999999.99"), 1L);
        assertThat(row("money", "supplier", mark + " Ltd").cells())
                .containsExactly(mark + " Ltd", 2L, new BigDecimal("999999999999.99"), 1L);
        assertThat(list("values?category=" + mark).rows()).hasSize(2);
        assertThat(portfolio.list("values", Map.of("category", mark), 1)).hasValueSatisfying(first -> {
            assertThat(first.rows()).hasSize(1);
            assertThat(first.all()).isEqualTo(2);
        });
        assertThat(view("money").panels().get(2).note()).contains("the supplier's postcode is in SG, AL, WD, LU");
        jdbc.sql("update contract set value_ex_vat_pence = 1 where service_category_label = ?")
                .param(mark)
                .update();
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "0, 0"})
    void dateIsOverdueFromTheDayAfterIt(int days, int overdue) {
        String kind = DateKind.DECIDE_BY.title();
        long before = cell("duties", "dates", kind, 1);
        String reference = contract(today.plusYears(2), "Lifts " + mark);
        decideBy(reference, today.plusDays(days));

        assertThat(cell("duties", "dates", kind, 1)).isEqualTo(before + overdue);
        assertThat(find("dates?kind=DECIDE_BY", reference) != null).isEqualTo(overdue == 1);
        assertThat(find("dates?kind=ENDS", reference)).isNull();
    }

    @Test
    void suppliersAreLocalByTheirPostcode() {
        long local = cell("money", "shares", "Local", 1);
        long elsewhere = cell("money", "shares", "Local", 2);
        long unknown = cell("money", "shares", "Local", 3);
        String near = supplied("sg1 1xr");
        String far = supplied("S1 2HH");
        String somewhere = supplied(null);

        assertThat(cell("money", "shares", "Local", 1)).isEqualTo(local + 1);
        assertThat(cell("money", "shares", "Local", 2)).isEqualTo(elsewhere + 1);
        assertThat(cell("money", "shares", "Local", 3)).isEqualTo(unknown + 1);
        assertThat(find("values?trait=LOCAL", near)).isNotNull();
        assertThat(find("values?trait=LOCAL", far)).isNull();
        assertThat(find("values?trait=LOCAL", somewhere)).isNull();
    }

    /** Whether a supplier is small is asked of the contract first, which says it of that time, and then of the supplier. */
    @ParameterizedTest
    @CsvSource({
        "true, true, true",
        ", true, true",
        "true, false, true",
        "false, true, false",
        ", false, false",
        ", , false"
    })
    void suppliersAreSmallAsTheContractSaysOrElseAsTheyAreNow(
            @Nullable Boolean then, @Nullable Boolean now, boolean small) {
        long before = cell("money", "shares", "Small or medium-sized", 1);
        String name = mark + " small";
        long supplier = jdbc.sql("insert into supplier (name, name_key, sme) values (?, ?, ?) returning id")
                .params(Arrays.asList(name, name.toLowerCase(Locale.UK), now))
                .query(Long.class)
                .single();
        String reference = contracts
                .aContract()
                .with("supplier_id", supplier)
                .with("sme_supplier", then)
                .registered()
                .value();

        assertThat(cell("money", "shares", "Small or medium-sized", 1)).isEqualTo(before + (small ? 1 : 0));
        assertThat(find("values?trait=SME", reference) != null).isEqualTo(small);
    }

    private String supplied(@Nullable String postcode) {
        String name = mark + " of " + postcode;
        long supplier = jdbc.sql("insert into supplier (name, name_key, postcode) values (?, ?, ?) returning id")
                .params(Arrays.asList(name, name.toLowerCase(Locale.UK), postcode))
                .query(Long.class)
                .single();
        return contracts.aContract().with("supplier_id", supplier).registered().value();
    }

    private void decide(long contract, String decision) {
        long review = jdbc.sql("update review set decided_on = ? where contract_id = ? returning id")
                .params(today, contract)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into review_decision (review_id, version, decision, reasons, author, decided_by, decided_on)
                        values (?, 1, ?, 'Because', 'contracts', 'board', ?)
                        """).params(review, decision, today).update();
    }

    private void decideBy(String reference, LocalDate day) {
        jdbc.sql("update contract_date set settled_at = now() where contract_id = ? and kind = 'REVIEW_OPENS'")
                .param(contracts.idOf(reference))
                .update();
        jdbc.sql("""
                        insert into contract_date (contract_id, kind, day, due_at, armed_from, process, timer)
                        values (?, 'DECIDE_BY', ?, now(), now(), 'renewal', 'DecisionLate')
                        on conflict (contract_id, kind, number) do update set day = excluded.day
                        """).params(contracts.idOf(reference), day).update();
    }

    private void notice(String name, LocalDate due, String state, @Nullable String published) {
        jdbc.sql("""
                        insert into notice_obligation
                               (reference, duty, occasion, event, event_day, circumstance, certain, because, clause, due_day,
                                due_by_law, draft_from, remind_on, opened_at, state, notice_number, published_at, closed_at,
                                closed_by)
                        values (:reference, 'TERMINATION', 'once', 'CONTRACT_ENDED', :due, 'NONE', true, 'It ended.', 's80',
                                :due, true, :due, :due, now(), :state, :number, cast(:published as timestamptz),
                                cast(:published as timestamptz), case when :state = 'OPEN' then null else 'procurement' end)
                        """)
                .param("reference", mark + name)
                .param("due", due)
                .param("state", state)
                .param("number", published == null ? null : "000001-2026")
                .param("published", published)
                .update();
    }

    private String contract(LocalDate end, String title) {
        return contracts
                .aContract()
                .with("title", title)
                .running(today.minusYears(1), end)
                .registered()
                .value();
    }

    /** How many the list has; asked for a few only, as a page does. */
    private long ending(Map<String, String> asked) {
        return portfolio.list("ending", asked, 3).orElseThrow().all();
    }

    private List<Object> expiry(YearMonth month) {
        return view("expiry").panels().get(0).table().rows().stream()
                .filter(row -> ("ending?month=" + month).equals(row.list()))
                .findFirst()
                .orElseThrow()
                .cells();
    }

    private View view(String page) {
        return portfolio.page(page).orElseThrow();
    }

    /** 0 where there is no such row. */
    private long cell(String page, String panel, String first, int column) {
        return portfolio.panel(page, panel).orElseThrow().rows().stream()
                .filter(row -> first.equals(row.cells().get(0)))
                .map(row -> number(row.cells().get(column)))
                .findFirst()
                .orElse(0L);
    }

    private static long number(@Nullable Object cell) {
        return ((Number) Objects.requireNonNull(cell)).longValue();
    }

    private Row row(String page, String panel, String first) {
        return portfolio.panel(page, panel).orElseThrow().rows().stream()
                .filter(row -> first.equals(row.cells().get(0)))
                .findFirst()
                .orElseThrow();
    }

    private Row there(String list, String reference) {
        return Objects.requireNonNull(find(list, reference), () -> reference + " is not in " + list);
    }

    private @Nullable Row find(String list, String reference) {
        return list(list).rows().stream()
                .filter(row -> reference.equals(row.cells().get(0)))
                .findFirst()
                .orElse(null);
    }

    private Table list(@Nullable String address) {
        String[] parts = String.valueOf(address).split("\\?", 2);
        Map<String, String> asked = parts.length == 1
                ? Map.of()
                : Arrays.stream(parts[1].split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return portfolio
                .list(parts[0], asked, Integer.MAX_VALUE)
                .orElseThrow(() -> new AssertionError("There is no list " + address));
    }
}
