package council.procurement.register.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import council.procurement.register.intake.table.UnreadableFileException;
import council.procurement.rules.Money;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Registers made of real awards, which are not part of the project: they lie in the folder that {@code octant.shared}
 * names. Where they are not at hand, these tests say so.
 */
class RealRegistersTest {

    private static final Path SHARED = Path.of(System.getProperty("octant.shared", "../shared"));
    private static final Duration AT_ONCE = Duration.ofSeconds(4);

    @Test
    void durhamKeepsTheColumnsOfTheSchema() throws IOException {
        RegisterFile file = open("registers/durham-lga-shape.csv");
        Rows rows = Rows.of(file);

        assertThat(file.header().places().keySet()).containsExactlyElementsOf(RegisterColumn.lga());
        assertThat(rows.tally()).isEqualTo(new Tally(113, 113, 0, 0));
        RegisterRow software = rows.accepted().get(8);
        assertThat(software.reference()).isEqualTo("0a5d1dea-0bed-42d4-9ae8-fef5bed473f5");
        assertThat(software.date(RegisterColumn.START_DATE)).contains(LocalDate.of(2026, 5, 1));
        assertThat(software.date(RegisterColumn.END_DATE)).contains(LocalDate.of(2028, 4, 30));
        assertThat(software.money(RegisterColumn.CONTRACT_VALUE)).contains(Money.pounds(43_000));
        assertThat(software.text(RegisterColumn.COMPANIES_HOUSE_REGISTRATION_NUMBER))
                .contains("01628868");
        assertThat(rows.accepted().get(4).text(RegisterColumn.SUPPLIER_NAME)).contains("NE & C Ltd");
        assertThat(rows.accepted().get(5).text(RegisterColumn.SUPPLIER_NAME)).contains("Linthorpe Surgery,");
    }

    @Test
    void nottinghamWritesItsColumnsInSnakeCaseAndItsDatesBackwards() throws IOException {
        RegisterFile file = open("registers/nottingham-snake-case-iso.csv");
        Rows rows = Rows.of(file);

        assertThat(file.header().places()).hasSize(10);
        assertThat(file.header().extras()).isEmpty();
        assertThat(rows.tally()).isEqualTo(new Tally(100, 100, 0, 0));
        RegisterRow first = rows.accepted().get(0);
        assertThat(first.title()).isEqualTo("See description of related tender");
        assertThat(first.date(RegisterColumn.END_DATE)).contains(LocalDate.of(2026, 1, 28));
        assertThat(first.money(RegisterColumn.CONTRACT_VALUE)).contains(new Money(25_122_45));
        assertThat(first.text(RegisterColumn.CONTRACT_STATUS)).contains("Active");
    }

    @Test
    void leedsWritesInWindows1252WithPoundSigns() throws IOException {
        RegisterFile file = open("registers/leeds-sparse-cp1252.csv");
        Rows rows = Rows.of(file);

        assertThat(file.description()).isEqualTo("comma-separated text in Windows-1252");
        assertThat(file.header().places()).hasSize(10);
        assertThat(rows.tally()).isEqualTo(new Tally(150, 150, 0, 0));
        RegisterRow lifts = rows.accepted().get(2);
        assertThat(lifts.text(RegisterColumn.SUPPLIER_NAME)).contains("Lift & Engineering Services Ltd");
        assertThat(lifts.date(RegisterColumn.START_DATE)).contains(LocalDate.of(2026, 5, 30));
        assertThat(lifts.date(RegisterColumn.END_DATE)).contains(LocalDate.of(2027, 5, 29));
        assertThat(lifts.money(RegisterColumn.CONTRACT_VALUE)).contains(new Money(2_061_656_90));
    }

    @Test
    void wholeCountryIsReadAtOnce() throws IOException {
        List<RefusedRow> refused = new ArrayList<>();
        long[] pence = new long[1];
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        Tally tally = open("registers/all-uk-lga-shape.csv").read(new RowSink() {
            @Override
            public void accepted(RegisterRow row) {
                pence[0] += row.money(RegisterColumn.CONTRACT_VALUE)
                        .orElse(Money.ZERO)
                        .pence();
            }

            @Override
            public void refused(RefusedRow row) {
                refused.add(row);
            }
        });

        Duration worked = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        System.out.println("20,778 rows read and checked in " + worked.toMillis() + " ms of one processor");
        assertThat(tally).isEqualTo(new Tally(20_778, 20_774, 4, 0));
        assertThat(refused)
                .flatExtracting(RefusedRow::faults)
                .allSatisfy(fault -> assertThat(fault.toString())
                        .startsWith("ContractValue: ")
                        .contains("fraction of a penny"));
        assertThat(new Money(pence[0])).hasToString("£170,037,106,781.66");
        assertThat(worked).isLessThan(AT_ONCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"leeds-2011-09.csv", "leeds-2020-06.csv", "oxford-2014q2-dates-lost.csv", "oxford-2017q1.csv"})
    void spendIsNoRegister(String name) {
        Path file = data("spend/" + name);

        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> RegisterFile.open(file, name))
                .withMessageStartingWith("These columns are needed and were not found: ContractReference");
    }

    @Test
    void columnsAreThoseOfTheLgasFile() throws IOException {
        String schema = Files.readString(data("lga-schemas/Contracts/Contracts.utf8.json"));
        List<String> required = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String field : schema.split("\"name\": \"", -1)) {
            String name = field.substring(0, Math.max(field.indexOf('"'), 0));
            if (!name.isEmpty() && !name.contains("{")) {
                names.add(name);
                if (field.contains("\"required\": true")) {
                    required.add(name);
                }
            }
        }

        assertThat(RegisterColumn.lga())
                .extracting(RegisterColumn::officialName)
                .isEqualTo(names);
        assertThat(RegisterColumn.lga().stream().filter(RegisterColumn::required))
                .extracting(RegisterColumn::officialName)
                .isEqualTo(required);
    }

    private static RegisterFile open(String name) throws IOException {
        return RegisterFile.open(data(name), name);
    }

    private static Path data(String name) {
        Path file = SHARED.resolve("data").resolve(name);
        String reason = "Not checked, because " + file + " is not at hand; -Doctant.shared names the folder";
        if (!Files.exists(file)) {
            System.out.println(reason);
        }
        assumeTrue(Files.exists(file), reason);
        return file;
    }
}
