package council.procurement.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.register.intake.RegisterCsv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that the database copied out are written as {@link RegisterCsv} writes them, byte for byte. */
class FileRowsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "",
                "a, b",
                "say \"please\"",
                "two\nlines",
                "two\r\n=lines",
                "=1+1",
                "+44 1438",
                "-5.00",
                "-cmd",
                "@sum",
                "\tx",
                "'quoted",
                "''=x",
                " =x",
                "\u00A0=x",
                "＝x",
                "\"=x",
                "#comment",
                "R&D",
                "R&amp;D",
                "&lt;b&gt;",
                "back\\slash",
                "\\N",
                "\u000B\f\b",
                "(x)",
                "ŵ",
                "1,234.00",
                "\uFEFF=x",
                "a\tb"
            })
    void everyCellIsWrittenAlike(String cell) {
        assertThat(copied(List.of(cell, "x"))).isEqualTo(written(List.of(cell, "x")));
        assertThat(copied(List.of("x", cell))).isEqualTo(written(List.of("x", cell)));
    }

    @Property
    void whateverIsInThemTheyAreWrittenAlike(@ForAll("rows") List<String> row) {
        assertThat(copied(row)).isEqualTo(written(row));
        assertThat(direct(row)).isEqualTo(written(row));
    }

    @Provide
    Arbitrary<List<String>> rows() {
        return Arbitraries.strings()
                .withChars("ab19 ,\"'=+-@#&;\\\t\r\n\u00A0\u200B\uFEFF＝é£")
                .ofMaxLength(8)
                .list()
                .ofMinSize(2)
                .ofMaxSize(4);
    }

    @Test
    void nothingIsAnEmptyCell() {
        var file = new ByteArrayOutputStream();
        String key = FileRows.add("k\\\\1\t\\N\tx\t\\N\n".getBytes(UTF_8), file);
        assertThat(key).isEqualTo("k\\1");
        assertThat(file.toString(UTF_8)).isEqualTo(",x,\r\n");
    }

    private static String copied(List<String> cells) {
        var file = new ByteArrayOutputStream();
        String row = "key\t"
                + cells.stream().map(FileRowsTest::inTheDatabasesFormat).collect(Collectors.joining("\t")) + "\n";
        FileRows.add(row.getBytes(UTF_8), file);
        return file.toString(UTF_8);
    }

    private static String direct(List<String> cells) {
        var file = new ByteArrayOutputStream();
        try {
            FileRows.write(cells, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString(UTF_8);
    }

    private static String inTheDatabasesFormat(String cell) {
        return cell.chars()
                .mapToObj(letter -> switch (letter) {
                    case '\\' -> "\\\\";
                    case '\t' -> "\\t";
                    case '\n' -> "\\n";
                    case '\r' -> "\\r";
                    case '\f' -> "\\f";
                    case '\b' -> "\\b";
                    case 0x0B -> "\\v";
                    default -> String.valueOf((char) letter);
                })
                .collect(Collectors.joining());
    }

    private static String written(List<String> cells) {
        var file = new ByteArrayOutputStream();
        try (RegisterCsv csv = RegisterCsv.to(file)) {
            csv.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] bytes = file.toByteArray();
        return new String(Arrays.copyOfRange(bytes, 3, bytes.length), UTF_8);
    }
}
