package council.procurement.register.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is carried out by no spreadsheet program, and read again as it was. */
class RegisterCsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://x\")",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "\r1",
                "\n1",
                "\0=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM",
                " =1+1",
                "\u00A0=1",
                "\"=1+1\"",
                "\"\" =1",
                "-",
                "-a",
                "+44 1234 567890",
                "--5",
                "-5-5",
                "-5.5.5",
                "'=1+1",
                "''=1",
                "'-5",
                "-£5",
                "=",
                "\uFEFF=1"
            })
    void cellThatWouldBeAFormulaBeginsWithAnApostrophe(String cell) {
        assertThat(RegisterCsv.neutral(cell)).isEqualTo("'" + cell);
        assertThat(RegisterCsv.plain("'" + cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Post",
                "a=b",
                "a - b",
                "5",
                "-5",
                "-5.00",
                "+5",
                "-1,234.50",
                "'Allo",
                "'",
                "''",
                "£-5",
                "1-1",
                "(5)",
                "e@example.gov.uk",
                "a\nb",
                "a\n-5\nb"
            })
    void harmlessCellStaysAsItIs(String cell) {
        assertThat(RegisterCsv.neutral(cell)).isEqualTo(cell);
        assertThat(RegisterCsv.plain(cell)).isEqualTo(cell);
    }

    @Test
    void lineInsideACellThatWouldBeAFormulaBeginsWithAnApostrophe() {
        assertThat(RegisterCsv.neutral("a\n=1\r\n@x\n\n- b")).isEqualTo("a\n'=1\r\n'@x\n\n'- b");
        assertThat(RegisterCsv.neutral("\r\n=1")).isEqualTo("'\r\n'=1");
    }

    @Property(tries = 2_000)
    void readingTakesAwayWhatWritingPutIn(@ForAll("nasty") String cell) {
        assertThat(RegisterCsv.plain(RegisterCsv.neutral(cell))).isEqualTo(cell);
    }

    @Property(tries = 2_000)
    void nothingWrittenBeginsAsAFormula(@ForAll("nasty") String cell) {
        for (String line : RegisterCsv.neutral(cell).split("[\r\n]", -1)) {
            String start = line.replaceAll("^[ \"\u00A0]+", "");
            assertThat(start.isEmpty() || "=+-@\t＝".indexOf(start.charAt(0)) < 0 || isNumber(line))
                    .as(line)
                    .isTrue();
        }
    }

    @Property(tries = 2_000)
    void factIsReadAsItWasWritten(@ForAll("nasty") String text) {
        String fact = CellText.clean(text, true, remark -> {});
        boolean settled = !Mojibake.isIn(fact);

        assertThat(CellText.clean(RegisterCsv.cell(fact), true, remark -> {}))
                .isEqualTo(settled ? fact : Mojibake.repair(fact));
    }

    @Test
    void tableIsMarkedAsUtf8AndQuotedWhereItMustBe() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var csv = RegisterCsv.to(bytes)) {
            csv.row(List.of("Ref", "Title")).row(List.of("=A1", "Post, \"parcels\""));
        }

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFRef,Title\r\n'=A1,\"Post, \"\"parcels\"\"\"\r\n");
    }

    @Provide
    Arbitrary<String> nasty() {
        return Arbitraries.of(
                        "=", "+", "-", "@", "\t", "\r", "\n", "\0", "'", "\"", " ", "\u00A0", "5", ".", ",", "a", "é",
                        "＝", "&amp;", "&", ";", "&#39;", "£", "Â", "\uFEFF")
                .list()
                .ofMaxSize(8)
                .map(pieces -> String.join("", pieces));
    }

    private static boolean isNumber(String line) {
        return line.strip().matches("[+-]?[0-9,]*\\.?[0-9,]*");
    }
}
