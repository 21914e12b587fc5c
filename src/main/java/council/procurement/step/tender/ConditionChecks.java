package council.procurement.step.tender;

import council.procurement.reading.TransactionMemory;
import council.procurement.sourcing.CheckedRow;
import council.procurement.sourcing.SheetColumn;
import council.procurement.sourcing.TenderTerms;
import council.procurement.sourcing.TermsOfTenders;
import council.procurement.step.tender.SupplierCheck.Conditions;
import council.procurement.step.tender.SupplierCheck.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether those who tendered meet each condition of participation that step 3 set (Procurement Act 2023 s22): a column for
 * each in the list of checks, or one for all where none was written. Confidential.
 */
@Service
class ConditionChecks {

    private static final String ALL = "conditions";
    private static final int LONGEST_LABEL = 120;

    private final JdbcClient jdbc;
    private final TransactionMemory memory;
    private final TermsOfTenders terms;

    ConditionChecks(JdbcClient jdbc, TransactionMemory memory, TermsOfTenders terms) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.terms = terms;
    }

    /** Whether one condition is met. */
    enum Outcome implements Finding {
        /** It is. */
        MET("Met"),
        /** It is not. */
        NOT_MET("Not met"),
        /** The line asks for nothing, such as one that says that there is no condition. */
        NOT_ASKED("It asks for nothing");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /**
     * What was found about one condition.
     *
     * @param number first, second, ... condition
     * @param condition the condition as it was put to bidders
     * @param outcome whether it is met; null if it was not looked at yet
     */
    record Answer(int number, String condition, @Nullable Outcome outcome) {}

    /** The conditions of a procurement; none if none was written. */
    List<String> asked(String reference) {
        return terms.find(reference).map(TenderTerms::eachCondition).orElse(List.of());
    }

    /** The columns that ask for them. */
    List<SheetColumn> columns(String reference) {
        List<String> asked = asked(reference);
        if (asked.isEmpty()) {
            return List.of(SupplierCheckColumns.choice(ALL, "Conditions of participation", Conditions.values()));
        }
        var columns = new ArrayList<SheetColumn>();
        for (int i = 0; i < asked.size(); i++) {
            columns.add(column(i + 1, asked.get(i)));
        }
        return columns;
    }

    private static SheetColumn column(int number, String condition) {
        SheetColumn column = SupplierCheckColumns.choice(
                key(number), "Condition " + number + ": " + brief(condition), Outcome.values());
        return brief(condition).equals(condition) ? column : column.hint(condition);
    }

    private static String key(int number) {
        return "condition" + number;
    }

    private static String brief(String condition) {
        return condition.codePointCount(0, condition.length()) <= LONGEST_LABEL
                ? condition
                : condition
                                .substring(0, condition.offsetByCodePoints(0, LONGEST_LABEL))
                                .stripTrailing() + "…";
    }

    /** The cells of these columns for a tender. What was said of a condition that reads otherwise now is not among them. */
    Map<String, String> cells(String reference, SupplierCheck check) {
        List<String> asked = asked(reference);
        if (asked.isEmpty()) {
            return check.conditions() == null
                    ? Map.of()
                    : Map.of(ALL, check.conditions().name());
        }
        var cells = new LinkedHashMap<String, String>();
        of(reference, check.tender()).stream()
                .filter(known -> known.number() <= asked.size()
                        && asked.get(known.number() - 1).equals(known.condition()))
                .forEach(known -> cells.put(
                        key(known.number()),
                        Objects.requireNonNull(known.outcome()).name()));
        return cells;
    }

    /** What is known of a tender; nothing before it was looked at. */
    List<Answer> of(String reference, int tender) {
        return memory.list(
                """
                        select number, condition, outcome
                          from condition_check
                         where reference = ? and tender = ?
                         order by number
                        """,
                (row, index) -> new Answer(
                        row.getInt("number"), row.getString("condition"), Outcome.valueOf(row.getString("outcome"))),
                reference,
                tender);
    }

    /** What a row says of each condition. */
    List<Answer> read(String reference, CheckedRow row) {
        var answers = new ArrayList<Answer>();
        for (String condition : asked(reference)) {
            int number = answers.size() + 1;
            answers.add(new Answer(number, condition, row.choiceOrNull(key(number), Outcome.class)));
        }
        return answers;
    }

    /** What a row says of all conditions together; null unless each was looked at. */
    @Nullable
    Conditions overall(String reference, CheckedRow row) {
        List<Answer> each = read(reference, row);
        if (each.isEmpty()) {
            return row.choiceOrNull(ALL, Conditions.class);
        }
        if (each.stream().anyMatch(answer -> answer.outcome() == null)) {
            return null;
        } else if (each.stream().anyMatch(answer -> answer.outcome() == Outcome.NOT_MET)) {
            return Conditions.NOT_MET;
        }
        return each.stream().anyMatch(answer -> answer.outcome() == Outcome.MET)
                ? Conditions.MET
                : Conditions.NOT_ASKED;
    }

    /** Writes what was found of a tender anew; its check has been written. */
    @Transactional
    void write(String reference, int tender, List<Answer> answers) {
        jdbc.sql("delete from condition_check where reference = ? and tender = ?")
                .params(reference, tender)
                .update();
        for (Answer answer : answers) {
            if (answer.outcome() != null) {
                jdbc.sql("""
                                insert into condition_check (reference, tender, number, condition, outcome)
                                values (?, ?, ?, ?, ?)
                                """)
                        .params(
                                reference,
                                tender,
                                answer.number(),
                                answer.condition(),
                                answer.outcome().name())
                        .update();
            }
        }
    }
}
