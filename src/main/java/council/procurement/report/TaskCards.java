package council.procurement.report;

import council.procurement.engine.OpenTasks;
import council.procurement.rules.Money;
import council.procurement.rules.WrittenDate;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.security.Person;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What Tasklist shows on the card of a task: the contract it is about, as it stands now; or the notice that the council owes as
 * such, and for which period.
 */
@Repository
public class TaskCards {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** The reference of what is owed for no contract. */
    private static final String COUNCIL = "council";

    private final JdbcClient jdbc;
    private final OpenTasks tasks;

    TaskCards(JdbcClient jdbc, OpenTasks tasks) {
        this.jdbc = jdbc;
        this.tasks = tasks;
    }

    /**
     * A card.
     *
     * @param reference the contract's or cycle's reference; “The council” for what is about no contract
     * @param title what it is called; null for a task that is about no contract
     * @param supplier its supplier; null where none is known
     * @param ends its last day; null where it has none
     * @param value its value without VAT; null where it is not known
     */
    public record Card(
            String reference,
            @Nullable String title,
            @Nullable String supplier,
            @Nullable String ends,
            @Nullable String value) {}

    /** The cards of those tasks that are for one of the person's groups, by task id. */
    public Map<String, Card> of(Collection<String> taskIds, Person person) {
        Map<String, String> references = tasks.references(taskIds, person);
        Map<String, Card> known = new LinkedHashMap<>();
        jdbc.sql("""
                        select y.reference, coalesce(c.title, y.title) as title, c.supplier_name, c.end_date,
                               c.value_ex_vat_pence
                          from cycle y
                          left join contract c on c.id = y.contract_id
                         where y.reference = any(?)
                        """)
                .param(references.values().toArray(String[]::new))
                .query((row, index) -> {
                    LocalDate end = row.getObject("end_date", LocalDate.class);
                    Long pence = row.getObject("value_ex_vat_pence", Long.class);
                    return new Card(
                            row.getString("reference"),
                            row.getString("title"),
                            row.getString("supplier_name"),
                            end == null ? null : DAY.format(end),
                            pence == null ? null : new Money(pence).toString());
                })
                .list()
                .forEach(card -> known.put(card.reference(), card));
        var cards = new LinkedHashMap<String, Card>();
        Map<String, Card> ofCouncil = ofCouncil(references);
        references.forEach((task, reference) -> cards.put(
                task,
                ofCouncil.getOrDefault(
                        task, known.getOrDefault(reference, new Card(reference, null, null, null, null)))));
        return cards;
    }

    private Map<String, Card> ofCouncil(Map<String, String> references) {
        List<String> about = references.entrySet().stream()
                .filter(task -> task.getValue().equals(COUNCIL))
                .map(Map.Entry::getKey)
                .toList();
        Map<String, Long> numbers = about.isEmpty() ? Map.of() : tasks.numbers(about);
        var cards = new HashMap<String, Card>();
        numbers.forEach((task, number) -> jdbc.sql(
                        "select duty, occasion from notice_obligation where id = ? and reference = ?")
                .params(number, COUNCIL)
                .query((row, index) -> NoticeDuty.valueOf(row.getString("duty")).title() + ", "
                        + ISO_DAY.matcher(row.getString("occasion"))
                                .replaceAll(day -> WrittenDate.of(LocalDate.parse(day.group()))))
                .optional()
                .ifPresent(title -> cards.put(task, new Card("The council", title, null, null, null))));
        return cards;
    }
}
