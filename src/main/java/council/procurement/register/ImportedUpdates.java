package council.procurement.register;

import static council.procurement.register.intake.RegisterColumn.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.register.intake.RefusedRow;
import council.procurement.register.intake.RegisterColumn;
import council.procurement.rules.Money;
import council.procurement.rules.WrittenDate;
import council.procurement.timeline.Timeline;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Changes contracts of the register to what a file says of them now. Only what the file says differently from the file
 * before is taken, so that an extension decided in Octant is not undone by a spreadsheet that does not know of it; a cell
 * left empty says nothing.
 */
@Component
class ImportedUpdates {

    private static final int AT_ONCE = 500;
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};
    private static final Set<RegisterColumn> OF_DATES = Set.of(START_DATE, END_DATE, REVIEW_DATE, NOTICE_PERIOD);
    private static final Set<RegisterColumn> IN_FULL =
            Set.of(CONTRACT_TITLE, SUPPLIER_NAME, START_DATE, END_DATE, CONTRACT_VALUE);

    private final JdbcClient jdbc;
    private final ContractChanges changes;
    private final ImportProgress progress;
    private final Timeline timeline;
    private final ObjectMapper json;

    ImportedUpdates(
            JdbcClient jdbc, ContractChanges changes, ImportProgress progress, Timeline timeline, ObjectMapper json) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.progress = progress;
        this.timeline = timeline;
        this.json = json;
    }

    private record Row(
            long contract,
            String reference,
            long line,
            String digest,
            Map<String, String> before,
            Map<String, String> current,
            Map<String, String> now,
            String extras,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable LocalDate ended) {

        boolean changes(RegisterColumn column) {
            String name = column.officialName();
            String said = now.get(name);
            return said != null && !said.equals(before.get(name)) && !said.equals(current.get(name));
        }

        @Nullable
        LocalDate day(RegisterColumn column, @Nullable LocalDate otherwise) {
            return changes(column) ? LocalDate.parse(now.getOrDefault(column.officialName(), "")) : otherwise;
        }
    }

    /**
     * Takes out the staged rows that contradict what the register has.
     *
     * @return these rows, and what is wrong with them
     */
    List<RefusedRow> refuse(long id, RegisterMerge merge, LocalDate today) {
        var refused = new ArrayList<RefusedRow>();
        each(
                row -> {
                    String contradiction = contradiction(row, today);
                    if (contradiction != null) {
                        refused.add(merge.refuse(row.line(), END_DATE, contradiction));
                    }
                },
                () -> progress.alive(id));
        return refused;
    }

    /** Makes the changes of all staged rows that differ. */
    void apply(ImportReport report) {
        each(row -> apply(row, report.fileName(), report.uploadedBy()), () -> progress.alive(report.id()));
    }

    private void each(Consumer<Row> action, Runnable afterSome) {
        long last = 0;
        for (List<Row> some = differing(last); !some.isEmpty(); some = differing(last)) {
            some.forEach(action);
            last = some.get(some.size() - 1).line();
            afterSome.run();
        }
    }

    private List<Row> differing(long afterLine) {
        return jdbc.sql("""
                        select c.id, s.reference, s.line, s.digest, coalesce(c.imported, '{}')::text as before,
                               %s::text as current, s.facts::text as now, s.extras::text as extras,
                               c.start_date, c.end_date, c.ended_on
                          from staged s
                          join contract c on c.reference = s.reference
                         where s.differs and s.line > ?
                         order by s.line
                         limit ?
                        """.formatted(ImportedColumns.current("c")))
                .params(afterLine, AT_ONCE)
                .query((row, index) -> new Row(
                        row.getLong("id"),
                        row.getString("reference"),
                        row.getLong("line"),
                        row.getString("digest"),
                        facts(row.getString("before")),
                        facts(row.getString("current")),
                        facts(row.getString("now")),
                        row.getString("extras"),
                        row.getObject("start_date", LocalDate.class),
                        row.getObject("end_date", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class)))
                .list();
    }

    private static @Nullable String contradiction(Row row, LocalDate today) {
        LocalDate start = row.day(START_DATE, row.start());
        LocalDate end = row.day(END_DATE, row.end());
        if (start != null && end != null && end.isBefore(start)) {
            return "Together with what the register has, the contract would end on " + WrittenDate.of(end)
                    + ", before it starts on " + WrittenDate.of(start) + ". Correct one of the two.";
        }
        if (row.ended() != null && end != null && !end.isBefore(today)) {
            return "The register has this contract as over since " + WrittenDate.of(row.ended())
                    + ". What follows it is another contract: give it a reference of its own.";
        }
        return null;
    }

    private void apply(Row row, String fileName, String who) {
        Map<RegisterColumn, ImportedColumns.Target> changed = changed(row);
        String sets = changed.entrySet().stream()
                .map(target -> ", " + target.getValue().column() + " = "
                        + target.getValue().from("cast(:now as jsonb)", target.getKey()))
                .collect(Collectors.joining());
        jdbc.sql("update contract set content_digest = :digest,"
                        + " imported = coalesce(imported, '{}') || cast(:now as jsonb),"
                        + " other_columns = other_columns || cast(:extras as jsonb)" + sets + " where id = :contract")
                .param("digest", row.digest())
                .param("now", text(row.now()))
                .param("extras", row.extras())
                .param("contract", row.contract())
                .update();
        if (changed.containsKey(SUPPLIER_NAME) || changed.containsKey(COMPANIES_HOUSE_REGISTRATION_NUMBER)) {
            relink(row.contract());
        }
        timeline.addNow(row.reference(), who, sentence(row, changed.keySet(), fileName));
        if (changed.keySet().stream().anyMatch(OF_DATES::contains)) {
            changes.corrected(new ContractReference(row.reference()), row.end() == null);
        }
    }

    private static Map<RegisterColumn, ImportedColumns.Target> changed(Row row) {
        var changed = new LinkedHashMap<RegisterColumn, ImportedColumns.Target>();
        ImportedColumns.TARGETS.forEach((column, target) -> {
            if (row.changes(column)) {
                changed.put(column, target);
            }
        });
        return changed;
    }

    private void relink(long contract) {
        jdbc.sql("""
                        update contract c
                           set supplier_id = coalesce(
                               (select id from supplier where company_number = c.company_number),
                               (select id from supplier
                                 where company_number is null
                                   and name_key = btrim(lower(regexp_replace(c.supplier_name, '[^[:alnum:]]+', ' ', 'g')))))
                         where c.id = ?
                        """).param(contract).update();
    }

    private static String sentence(Row row, Set<RegisterColumn> changed, String fileName) {
        String what = changed.isEmpty()
                ? "details outside the register's own columns"
                : changed.stream().map(column -> sentence(row, column)).collect(Collectors.joining("; "));
        return "Changed by line " + row.line() + " of " + fileName + ": " + what + ".";
    }

    private static String sentence(Row row, RegisterColumn column) {
        if (!IN_FULL.contains(column)) {
            return column.officialName();
        }
        return column.officialName() + " from " + shown(column, row.before().get(column.officialName())) + " to "
                + shown(column, row.now().get(column.officialName()));
    }

    private static String shown(RegisterColumn column, @Nullable String fact) {
        if (fact == null) {
            return "nothing";
        }
        if (column == CONTRACT_VALUE) {
            return new Money(Long.parseLong(fact)).toString();
        }
        return column == START_DATE || column == END_DATE ? WrittenDate.of(LocalDate.parse(fact)) : "“" + fact + "”";
    }

    private Map<String, String> facts(String text) {
        try {
            return json.readValue(text, FACTS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(Map<String, String> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
