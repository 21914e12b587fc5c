package council.procurement.step.options;

import council.procurement.rules.Money;
import council.procurement.sourcing.DeliveryModel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The ways in which needs could be met, what they are scored by, and how they score. */
@Repository
class DeliveryOptions {

    private static final BigDecimal SCALE = BigDecimal.valueOf(5);

    private final JdbcClient jdbc;

    DeliveryOptions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is scored, with its weight in per cent. */
    record Criterion(int number, String name, BigDecimal weight) {}

    /**
     * A way to meet the need.
     *
     * @param model the way
     * @param description what it would look like
     * @param wholeLifeCost what it would cost the council without VAT
     * @param scores from 0 to 5, by number of the criterion
     */
    record Option(DeliveryModel model, String description, Money wholeLifeCost, Map<Integer, Integer> scores) {

        Option {
            scores = Map.copyOf(scores);
        }

        /** What it scores in all, out of 100, to two places; a criterion without a score counts as 0. */
        BigDecimal total(List<Criterion> criteria) {
            return criteria.stream()
                    .map(criterion -> criterion
                            .weight()
                            .multiply(BigDecimal.valueOf(scores.getOrDefault(criterion.number(), 0)))
                            .divide(SCALE, 4, RoundingMode.HALF_UP))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .setScale(2, RoundingMode.HALF_UP);
        }
    }

    /** The criteria of a procurement in their order. */
    List<Criterion> criteria(String reference) {
        return jdbc.sql("select * from option_criterion where reference = ? order by number")
                .param(reference)
                .query((row, index) -> new Criterion(
                        row.getInt("number"),
                        row.getString("name"),
                        row.getBigDecimal("weight").stripTrailingZeros()))
                .list();
    }

    /** Writes all criteria anew. */
    @Transactional
    void writeCriteria(String reference, List<Criterion> criteria) {
        jdbc.sql("delete from option_criterion where reference = ?")
                .param(reference)
                .update();
        for (Criterion one : criteria) {
            jdbc.sql("insert into option_criterion (reference, number, name, weight) values (?, ?, ?, ?)")
                    .params(reference, one.number(), one.name(), one.weight())
                    .update();
        }
    }

    /** The options of a procurement, in house first. */
    List<Option> of(String reference) {
        Map<String, Map<Integer, Integer>> scores = jdbc
                .sql("select model, criterion, score from option_score where reference = ?")
                .param(reference)
                .query((row, index) -> new Scored(row.getString("model"), row.getInt("criterion"), row.getInt("score")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Scored::model, Collectors.toMap(Scored::criterion, Scored::score)));
        return jdbc.sql("select * from delivery_option where reference = ? order by model <> 'IN_HOUSE', model")
                .param(reference)
                .query((row, index) -> new Option(
                        DeliveryModel.valueOf(row.getString("model")),
                        row.getString("description"),
                        new Money(row.getLong("whole_life_cost_pence")),
                        scores.getOrDefault(row.getString("model"), Map.of())))
                .list();
    }

    private record Scored(String model, int criterion, int score) {}

    /** Writes all options anew. */
    @Transactional
    void write(String reference, List<Option> options) {
        jdbc.sql("delete from delivery_option where reference = ?")
                .param(reference)
                .update();
        for (Option option : options) {
            jdbc.sql("""
                            insert into delivery_option (reference, model, description, whole_life_cost_pence)
                            values (?, ?, ?, ?)
                            """)
                    .params(
                            reference,
                            option.model().name(),
                            option.description(),
                            option.wholeLifeCost().pence())
                    .update();
            option.scores()
                    .forEach((criterion, score) -> jdbc.sql(
                                    "insert into option_score (reference, model, criterion, score) values (?, ?, ?, ?)")
                            .params(reference, option.model().name(), criterion, score)
                            .update());
        }
    }
}
