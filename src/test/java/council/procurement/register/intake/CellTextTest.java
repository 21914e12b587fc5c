package council.procurement.register.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells as people mean them. */
class CellTextTest {

    private static final String CONTROL = "Control characters were removed.";
    private static final String MISREAD = "Characters that had been misread were repaired, as in Â£ for £.";

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Brenntag UK Limited |Brenntag UK Limited",
                "  Grounds   maintenance |Grounds maintenance",
                ".East Riding|.East Riding",
                "Tucker &amp; Tunstalls|Tucker & Tunstalls",
                "O&#039;Neil &amp;amp; Sons|O'Neil &amp; Sons",
                "Caf&#xE9; &quot;Zo&eacute;&quot;|Café \"Zoé\"",
                "It&apos;s|It's",
                "a &#-39; b|a &#-39; b",
                "R&D; B&Q &unknown; &#99999999;|R&D; B&Q &unknown; &#99999999;",
                "linernrnbreak|linernrnbreak",
                "a\u00A0b\u202Fc\u2003d|a b c d",
                "a\u200Bb\uFEFFc\u00ADd|abcd",
                "a\tb|a b",
                "'=1+1|=1+1",
                "'Allo Allo|'Allo Allo",
                "=HYPERLINK(\"http://x\")|=HYPERLINK(\"http://x\")",
                "Â’R CYNGOR|Â’R CYNGOR",
                "gyda’r tân|gyda’r tân",
                "SÃO PAULO|SÃO PAULO",
                "\uD83D\uDE00 smile|\uD83D\uDE00 smile",
            })
    void textIsWhatIsMeant(String cell, String text) {
        List<String> remarks = new ArrayList<>();

        assertThat(CellText.clean(cell, false, remarks::add)).isEqualTo(text);
        assertThat(remarks).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "Â£5,000|£5,000|" + MISREAD,
                "Itâ€™s cafÃ©|It’s café|" + MISREAD,
                "a â€“ b â€œcâ€\u009D|a – b “c”|" + MISREAD,
                "a\u0000b\u0007c|abc|" + CONTROL,
                "abc\u202Exslx|abcxslx|" + CONTROL,
                "a&#0;b|ab|" + CONTROL,
                "5\uFFFD|5\uFFFD|A character cannot be read and is shown as \uFFFD. Look it up where the file comes from.",
                "a&#xD800;b|a\uFFFDb|A character cannot be read and is shown as \uFFFD. Look it up where the file comes from.",
            })
    void whatWasChangedIsSaid(String cell, String text, String remark) {
        List<String> remarks = new ArrayList<>();

        assertThat(CellText.clean(cell, false, remarks::add)).isEqualTo(text);
        assertThat(remarks).containsExactly(remark);
    }

    @ParameterizedTest(name = "{index}")
    @CsvSource(
            delimiter = '|',
            value = {"\"a\r\nb\rc\nd\"| a,b,c,d", "\"a\u2028b\u0085c\u000Bd\" | a,b,c,d"},
            quoteCharacter = '"')
    void lineBreaksAreKeptWhereTheyAreWanted(String cell, String lines) {
        assertThat(CellText.clean(cell, true, remark -> {})).isEqualTo(lines.replace(',', '\n'));
        assertThat(CellText.clean(cell, false, remark -> {})).isEqualTo(lines.replace(',', ' '));
    }

    @Property
    void oneLineIsTheSameSecondTime(@ForAll String cell) {
        String line = CellText.oneLine(cell);

        assertThat(line).doesNotContain("\n", "\r", "\t", "\0", "  ").isEqualTo(line.strip());
        assertThat(CellText.oneLine(line)).isEqualTo(line);
    }
}
