package council.procurement.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.register.ReplayedAnswer.Result;
import council.procurement.rules.BankHolidays;
import council.procurement.rules.PolicyPack;
import council.procurement.rules.Regime;
import council.procurement.rules.TablesFromFiles;
import council.procurement.rules.WorkingDays;
import council.procurement.rules.catalogue.Catalogue;
import council.procurement.rules.catalogue.ChangedRules;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers kept in {@code rules/answers-kept.json}, asked again before and after a change of the law; all made up. */
class ReplayTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final LocalDate CHANGE = LocalDate.of(2027, 3, 1);
    private static final Catalogue TODAY = catalogue(WorkingDays.published());
    private static final Catalogue CHANGED = ChangedRules.without(
            ChangedRules.asking(
                    ChangedRules.with(
                            ChangedRules.with(TODAY, "threshold", CHANGE, outcome -> with(outcome, "covered", null)),
                            "termination-notice",
                            CHANGE,
                            outcome -> with(outcome, "noticeBy", "2027-12-31")),
                    "exclusion-notice",
                    "toldOn"),
            "key-decision");

    @ParameterizedTest(name = "{0}")
    @MethodSource("kept")
    void today(String name, RuleAnswer kept, Result afterTheChange) {
        ReplayedAnswer replayed = ReplayedAnswer.of(kept, TODAY);

        assertThat(replayed.result()).as(replayed.because()).isEqualTo(Result.SAME);
        assertThat(replayed.version()).isEqualTo(kept.version());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kept")
    void afterTheLawHasChanged(String name, RuleAnswer kept, Result afterTheChange) {
        ReplayedAnswer replayed = ReplayedAnswer.of(kept, CHANGED);

        assertThat(replayed.result()).as(replayed.because()).isEqualTo(afterTheChange);
        switch (afterTheChange) {
            case SAME -> assertThat(replayed.because()).isEqualTo("The same is answered.");
            case KEEPS_ITS_LAW ->
                assertThat(replayed.because())
                        .endsWith("version 2 applies from 1 March 2027. The case keeps version " + kept.version()
                                + " and its answer.");
            case LOOK_AGAIN ->
                assertThat(replayed.because())
                        .isEqualTo(
                                "Version 2 applies from 1 March 2027 and so to this case as well. Look at it again.");
            case NOT_ANSWERED -> assertThat(replayed.because()).contains("the case keeps its answer");
        }
    }

    @Test
    void everyResultIsShown() throws IOException {
        assertThat(kept().map(row -> row[2])).contains((Object[]) Result.values());
    }

    @Test
    void proclaimedDayIsNoChangeOfTheLaw() {
        Set<LocalDate> days = new HashSet<>(BankHolidays.published().days());
        days.add(LocalDate.of(2026, 11, 23));
        var proclaimed =
                new WorkingDays(new BankHolidays(days, BankHolidays.published().years()));

        ReplayedAnswer replayed = ReplayedAnswer.of(standstill(), catalogue(proclaimed));

        assertThat(replayed.result()).isEqualTo(Result.LOOK_AGAIN);
        assertThat(replayed.because()).contains("what it works on has changed, such as the bank holidays");
        assertThat(Objects.requireNonNull(replayed.outcome())).containsEntry("lastDay", LocalDate.of(2026, 12, 3));
    }

    private static RuleAnswer standstill() {
        return new RuleAnswer(
                1,
                "MADE-UP-1",
                "Publish the award",
                "standstill",
                "1",
                "Procurement Act 2023 s51",
                new RuleAnswer.Standing(Regime.PA2023, null),
                Map.of("noticePublished", "2026-11-20"),
                Map.of("mandatory", true, "lastDay", "2026-12-02", "mayEnterFrom", "2026-12-03"),
                "Because.",
                Instant.parse("2026-11-20T10:00:00Z"));
    }

    static Stream<Object[]> kept() throws IOException {
        try (InputStream file = ReplayTest.class.getResourceAsStream("/rules/answers-kept.json")) {
            JsonNode rows = JSON.readTree(file);
            return StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> new Object[] {
                        row.path("case").asText(),
                        answer(row),
                        Result.valueOf(row.path("afterTheChange").asText())
                    })
                    .toList()
                    .stream();
        }
    }

    private static RuleAnswer answer(JsonNode row) {
        JsonNode began = row.path("began");
        JsonNode regime = row.path("regime");
        return new RuleAnswer(
                1,
                row.path("reference").asText(),
                row.path("askedFor").asText(),
                row.path("rule").asText(),
                row.path("version").asText(),
                row.path("citation").asText(),
                new RuleAnswer.Standing(
                        regime.isNull() ? null : Regime.valueOf(regime.asText()),
                        began.isNull() ? null : LocalDate.parse(began.asText())),
                fields(row.path("inputs")),
                fields(row.path("outcome")),
                "Because.",
                Instant.parse(row.path("asked").asText()));
    }

    private static Map<String, @Nullable Object> fields(JsonNode object) {
        return JSON.convertValue(object, new TypeReference<>() {});
    }

    private static Catalogue catalogue(WorkingDays workingDays) {
        return Catalogue.of(PolicyPack.STEVENAGE_2025, new TablesFromFiles(), workingDays);
    }

    private static Map<String, Object> with(Map<String, Object> outcome, String field, @Nullable Object value) {
        var changed = new HashMap<String, Object>(outcome);
        changed.put(field, value);
        return changed;
    }
}
