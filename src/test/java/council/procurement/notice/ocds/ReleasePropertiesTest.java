package council.procurement.notice.ocds;

import static council.procurement.register.intake.RegisterColumn.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import council.procurement.notice.ocds.RegisterFacts.Change;
import council.procurement.notice.ocds.RegisterFacts.Related;
import council.procurement.register.intake.CellKind;
import council.procurement.register.intake.RegisterColumn;
import council.procurement.rules.ContractKind;
import council.procurement.rules.Money;
import council.procurement.rules.Regime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever a register says, or does not say, its releases are right. */
class ReleasePropertiesTest {

    private static final String[] NAMES = {
        "Cwmni Glanhau Caerŵŷn Cyf",
        "Ystâd Ŷsgol & Feibion",
        "O'Neill \"Grit\" <Salt> Ltd",
        "\\ / ; , | \t",
        "名前 🏗 Ω",
        "NOT AWARDED TO SUPPLIER",
        "***",
        "  ",
        "x".repeat(500)
    };

    private static final String[] ODD = {
        "",
        " ",
        "n/a",
        "00000000",
        "12",
        "SC12345",
        "RJR",
        "http://",
        "https://ok.example/a b",
        "https://ok.example/ŵ",
        "https://ok.example/a?b=c#d",
        "javascript:alert(1)",
        "PBBB-1111-DDDD",
        "12345678",
        "1234567-1",
        "ftp://x"
    };

    @Property(tries = 400)
    void releaseOfARegisterIsRight(@ForAll("registers") RegisterFacts facts) {
        ObjectNode release = Specimens.whole(RegisterRelease.of(Specimens.COUNCIL, Specimens.PLACE, facts));

        assertThat(release.at("/contracts/0/awardID")).isEqualTo(release.at("/awards/0/id"));
        assertThat(release.at("/buyer/id")).isEqualTo(release.at("/parties/0/id"));
        assertThat(release.at("/awards/0/suppliers/0/id")).isEqualTo(release.at("/parties/1/id"));
        assertThat(blank(release)).as(release.toString()).isFalse();
        assertThat(ReleaseBook.read(ReleaseBook.write(release)).toString()).isEqualTo(release.toString());
        Schemas.find()
                .ifPresent(schemas -> assertThat(schemas.faultsOf(release))
                        .as(release.toString())
                        .isEmpty());
    }

    @Property(tries = 400)
    void whatIsMergedIsWhatWasSaidLast(
            @ForAll("registers") RegisterFacts first, @ForAll("registers") RegisterFacts second) {
        ObjectNode before = RegisterRelease.of(Specimens.COUNCIL, Specimens.PLACE, first);
        ObjectNode said = RegisterRelease.of(Specimens.COUNCIL, Specimens.PLACE, second);
        ObjectNode after = Retraction.of(before, said.deepCopy());
        ObjectNode one = Specimens.whole(before);
        ObjectNode two = Specimens.whole(after).put("date", "2026-10-01T09:00:00+01:00");

        ObjectNode compiled = Merge.compiled(List.of(one, two));

        Schemas.find().ifPresent(schemas -> {
            assertThat(schemas.faultsOf(two)).as(two.toString()).isEmpty();
            assertThat(schemas.faultsOf(compiled)).as(compiled.toString()).isEmpty();
        });
        for (String section : List.of("tender", "contracts", "buyer")) {
            JsonNode told = compiled.path(section);
            assertThat(withoutShells(told.deepCopy()))
                    .as(section)
                    .isEqualTo(withoutShells(said.path(section).deepCopy()));
        }
        assertThat(compiled.at("/awards/0/suppliers").findValuesAsText("name"))
                .isEqualTo(said.at("/awards/0/suppliers").findValuesAsText("name"));
    }

    /** Objects of lists that have an id and nothing else are what is left of those that were taken back. */
    private static JsonNode withoutShells(JsonNode node) {
        node.forEach(ReleasePropertiesTest::withoutShells);
        if (node.isArray()) {
            var left = new ArrayList<JsonNode>();
            node.forEach(item -> {
                if (!item.isObject() || item.size() > 1 || !item.has("id")) {
                    left.add(item);
                }
            });
            left.sort(Comparator.comparing(item -> item.path("id").asText()));
            ((ArrayNode) node).removeAll().addAll(left);
        } else if (node.isObject()) {
            ((ObjectNode) node)
                    .properties()
                    .removeIf(field -> field.getValue().isContainerNode()
                            && field.getValue().isEmpty());
        }
        return node;
    }

    @Test
    void schemaIsAtHandOrItIsSaid() {
        assertThat(Schemas.atHand().release().path("properties").has("ocid")).isTrue();
    }

    @Provide
    Arbitrary<RegisterFacts> registers() {
        return Arbitraries.randomValue(ReleasePropertiesTest::facts);
    }

    private static RegisterFacts facts(Random random) {
        var values = new EnumMap<RegisterColumn, Object>(RegisterColumn.class);
        for (RegisterColumn column : RegisterColumn.lga()) {
            if (random.nextInt(3) > 0) {
                values.put(column, value(column, random));
            }
        }
        if (random.nextBoolean()) {
            values.put(CPV_CODE, "%08d".formatted(random.nextInt(100_000_000)));
        } else {
            values.remove(CPV_CODE);
        }
        values.put(CONTRACT_TITLE, pick(NAMES, random));
        var changes = new ArrayList<Change>();
        for (int i = 1; i <= random.nextInt(3); i++) {
            changes.add(new Change(
                    i, random.nextBoolean(), day(random), maybe(day(random), random), maybe(money(random), random)));
        }
        return new RegisterFacts(
                values,
                maybe(pick(ContractKind.values(), random), random),
                maybe(pick(Regime.values(), random), random),
                maybe(day(random), random),
                maybe(day(random), random),
                random.nextBoolean(),
                changes,
                maybe(new Related(new Ocid("ocds-213czf-next"), "Next"), random),
                maybe(new Related(new Ocid("ocds-213czf-last"), "Last"), random));
    }

    private static Object value(RegisterColumn column, Random random) {
        if (column.kind() == CellKind.DATE) {
            return day(random);
        } else if (column.kind() == CellKind.YES_NO) {
            return random.nextBoolean();
        } else if (column.kind() == CellKind.MONEY) {
            return money(random);
        }
        return random.nextInt(3) == 0 ? pick(ODD, random) : pick(NAMES, random);
    }

    private static Money money(Random random) {
        long[] pence = {0, 1, -1, -1_234_56, 99, 100, 1_000_000_00L, Long.MAX_VALUE, Long.MIN_VALUE, random.nextLong()};
        return new Money(pence[random.nextInt(pence.length)]);
    }

    private static LocalDate day(Random random) {
        int[] years = {-44, 1, 1066, 1800, 1970, 2025, 2026, 2027, 2099, 9999, 10_000};
        return LocalDate.ofYearDay(years[random.nextInt(years.length)], 1 + random.nextInt(365));
    }

    private static <T> T pick(T[] choices, Random random) {
        return choices[random.nextInt(choices.length)];
    }

    private static <T> @Nullable T maybe(T value, Random random) {
        return random.nextBoolean() ? value : null;
    }

    private static boolean blank(JsonNode node) {
        boolean blank = (node.isTextual() && node.asText().isBlank()) || (node.isContainerNode() && node.isEmpty());
        for (JsonNode part : node) {
            blank = blank || blank(part);
        }
        return blank;
    }
}
