package council.procurement.register.intake;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.rules.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A register that we write is read as what it was, cell by cell. */
class RegisterRoundTripTest {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private static final List<String> PIECES = List.of(
            "=",
            "+",
            "-",
            "@",
            "'",
            "\"",
            ",",
            ";",
            " ",
            "\n",
            "5",
            "a",
            "Grounds",
            "é",
            "£",
            "&",
            "&amp;",
            "&lt",
            "<b>",
            "|",
            "\uD83D\uDE00",
            "’",
            "＝",
            "N/A",
            "%");

    @Property(tries = 150)
    void whatIsWrittenIsRead(@ForAll("registers") List<Map<RegisterColumn, Object>> register) throws IOException {
        Path file = Files.createTempFile("register", ".csv");
        try {
            Files.write(file, written(register));

            Rows rows = Rows.of(RegisterFile.open(file, "register.csv"));

            assertThat(rows.refused()).isEmpty();
            assertThat(rows.accepted()).extracting(RegisterRow::values).isEqualTo(register);
            assertThat(rows.accepted())
                    .allSatisfy(row -> assertThat(row.extras()).isEmpty());
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<List<Map<RegisterColumn, Object>>> registers() {
        return contracts().list().ofMinSize(1).ofMaxSize(6).map(contracts -> {
            for (int i = 0; i < contracts.size(); i++) {
                contracts.get(i).merge(RegisterColumn.CONTRACT_REFERENCE, "-" + i, (given, own) -> given + "" + own);
            }
            return contracts;
        });
    }

    private Arbitrary<Map<RegisterColumn, Object>> contracts() {
        Arbitrary<Map<RegisterColumn, Object>> contract = Arbitraries.create(() -> new EnumMap<>(RegisterColumn.class));
        for (RegisterColumn column : RegisterColumn.values()) {
            Arbitrary<?> values =
                    needed(column) ? values(column) : values(column).injectNull(0.4);
            contract = contract.flatMap(map -> values.map(value -> {
                Map<RegisterColumn, Object> more = new EnumMap<>(map);
                if (value != null) {
                    more.put(column, value);
                }
                return more;
            }));
        }
        return contract.map(RegisterRoundTripTest::endingAfterItStarts);
    }

    private static boolean needed(RegisterColumn column) {
        return column == RegisterColumn.CONTRACT_REFERENCE || column == RegisterColumn.CONTRACT_TITLE;
    }

    private static Map<RegisterColumn, Object> endingAfterItStarts(Map<RegisterColumn, Object> contract) {
        if (contract.get(RegisterColumn.START_DATE) instanceof LocalDate start
                && contract.get(RegisterColumn.END_DATE) instanceof LocalDate end
                && end.isBefore(start)) {
            contract.put(RegisterColumn.START_DATE, end);
            contract.put(RegisterColumn.END_DATE, start);
        }
        return contract;
    }

    private static Arbitrary<?> values(RegisterColumn column) {
        return switch (column.kind()) {
            case REFERENCE -> texts(false).filter(text -> text.length() < 90);
            case TEXT -> texts(false);
            case LONG_TEXT -> texts(true);
            case DATE -> Arbitraries.longs().between(-20_000, 47_000).map(LocalDate::ofEpochDay);
            case MONEY ->
                Arbitraries.longs().between(-10_000_000, 10_000_000_000_000L).map(Money::new);
            case YES_NO -> Arbitraries.of(true, false);
            case CHOICE -> Arbitraries.of(terms(column));
            case COMPANY_NUMBER -> Arbitraries.of("01628868", "SC169482", "IP17093R");
            case CHARITY_NUMBER -> Arbitraries.of("209617", "1140430-1", "SC010714");
            case URL -> Arbitraries.of("https://www.example.gov.uk/contract?id=1&copy;=2");
            case EMAIL -> Arbitraries.of("procurement@example.gov.uk", "+a=b@example.gov.uk");
            case CPV_CODE -> Arbitraries.of("72000000", "03000000");
            case POSTCODE -> Arbitraries.of("SG1 1HN");
            case PERIOD -> Arbitraries.of(Period.ofDays(28), Period.ofMonths(3));
            case EXTENSIONS ->
                Arbitraries.of(List.of(Period.ofMonths(12)), List.of(Period.ofMonths(6), Period.ofDays(90)));
        };
    }

    private static List<String> terms(RegisterColumn column) {
        return switch (column) {
            case CONTRACT_TYPE -> List.of("Framework agreement", "Other");
            case VCSE_SUPPLIER_TYPE -> List.of("Voluntary sector", "Community sector");
            case CONTRACT_KIND -> List.of("Light touch services", "Works");
            case PROCESS_TYPE -> List.of("Invitation to quote", "Published invitation to tender");
            default -> List.of("Procurement Act 2023", "Public Contracts Regulations 2015");
        };
    }

    private static Arbitrary<String> texts(boolean lines) {
        return Arbitraries.of(PIECES)
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map(pieces -> CellText.clean(String.join("", pieces), lines, remark -> {}))
                .filter(text -> !text.isEmpty() && !Placeholder.isNothing(text));
    }

    private static byte[] written(List<Map<RegisterColumn, Object>> register) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (RegisterCsv csv = RegisterCsv.to(bytes)) {
            csv.row(List.of(RegisterColumn.values()).stream()
                    .map(RegisterColumn::officialName)
                    .toList());
            for (Map<RegisterColumn, Object> contract : register) {
                List<String> cells = new ArrayList<>();
                for (RegisterColumn column : RegisterColumn.values()) {
                    cells.add(cell(contract.get(column)));
                }
                csv.row(cells);
            }
        }
        return bytes.toByteArray();
    }

    private static String cell(@org.jspecify.annotations.Nullable Object value) {
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        } else if (value instanceof Money money) {
            return money.inPounds().toPlainString();
        } else if (value instanceof Boolean answer) {
            return answer ? "Yes" : "No";
        } else if (value instanceof Period period) {
            return period.getDays() > 0 ? period.getDays() + " days" : period.getMonths() + " months";
        } else if (value instanceof List<?> list) {
            // A plus before the first says that it is an extension too, and not the contract itself.
            return list.stream().map(length -> "+ " + cell(length)).collect(java.util.stream.Collectors.joining(" "));
        }
        return value == null ? "" : value.toString();
    }
}
