package council.procurement.step.renewal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.register.Rating;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How a contract has performed and whether its service belongs in house, as a review sees it. */
@Repository
class Appraisals {

    /** Part 1: what kind of service it is. */
    static final int SERVICE_CHARACTERISTICS = 1;

    /** Part 2: whether the council is ready for it. */
    static final int READINESS = 2;

    private final JdbcClient jdbc;
    private final Reviews reviews;
    private final ObjectMapper json;

    Appraisals(JdbcClient jdbc, Reviews reviews, ObjectMapper json) {
        this.jdbc = jdbc;
        this.reviews = reviews;
        this.json = json;
    }

    void assess(long review, Rating rating, String valueForMoney, @Nullable String concerns, String who) {
        jdbc.sql("""
                        insert into review_assessment (review_id, rating, value_for_money, concerns, made_by, made_on)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(review, rating.name(), valueForMoney, concerns, who, reviews.today())
                .update();
    }

    void appraise(long review, int part, Map<String, Object> answers, String evidence, String who) {
        jdbc.sql("""
                        insert into review_appraisal (review_id, part, answers, evidence, made_by, made_on)
                        values (?, ?, ?::jsonb, ?, ?, ?)
                        """)
                .params(review, part, text(answers), evidence, who, reviews.today())
                .update();
    }

    private String text(Map<String, Object> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answers cannot be written", e);
        }
    }

    /** What was found so far, in sentences; none before the first part is done. */
    List<String> findings(long review) {
        var findings = new ArrayList<String>();
        jdbc.sql("select rating, value_for_money, concerns from review_assessment where review_id = ?")
                .param(review)
                .query((row, index) -> "Performance: "
                        + Rating.valueOf(row.getString("rating")).words() + ". " + row.getString("value_for_money")
                        + (row.getString("concerns") == null ? "" : " Concerns: " + row.getString("concerns")))
                .optional()
                .ifPresent(findings::add);
        jdbc.sql(
                        "select part, answers::text as answers, evidence from review_appraisal where review_id = ? order by part")
                .param(review)
                .query((row, index) ->
                        sentence(row.getInt("part"), row.getString("answers"), row.getString("evidence")))
                .list()
                .forEach(findings::add);
        return findings;
    }

    private String sentence(int part, String answers, String evidence) {
        try {
            Map<?, ?> given = json.readValue(answers, Map.class);
            String subject = part == SERVICE_CHARACTERISTICS ? "Kind of service" : "Readiness";
            return subject + ": "
                    + String.join(
                            ", ",
                            given.entrySet().stream()
                                    .map(answer -> answer.getKey() + " "
                                            + String.valueOf(answer.getValue())
                                                    .toLowerCase(java.util.Locale.UK)
                                                    .replace('_', ' '))
                                    .toList())
                    + ". " + evidence;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answers of the appraisal cannot be read", e);
        }
    }

    /** Which of the parts are still to be done, in words. */
    List<String> missing(long review) {
        List<Integer> done =
                jdbc.sql("""
                        select part from review_appraisal where review_id = :review
                        union all
                        select 0 from review_assessment where review_id = :review
                        """).param("review", review).query(Integer.class).list();
        var missing = new ArrayList<String>();
        if (!done.contains(0)) {
            missing.add("the assessment of performance, by the contract managers");
        }
        if (!done.contains(SERVICE_CHARACTERISTICS)) {
            missing.add("part 1 of the insourcing appraisal, by the contract managers");
        }
        if (!done.contains(READINESS)) {
            missing.add("part 2 of the insourcing appraisal, by the contract managers");
        }
        return missing;
    }
}
