package council.procurement.register.intake;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.register.intake.table.Given;
import council.procurement.rules.Money;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registers in workbooks: real dates, exact amounts, and formulas gone wrong. */
class RegisterWorkbookTest {

    private static final String HEADER = Given.row("Ref", "Title", "Supplier", "Start", "Value");
    private static final String TEXTS =
            "<c t='inlineStr'><is><t>A1</t></is></c><c t='inlineStr'><is><t>Post</t></is></c>"
                    + "<c t='inlineStr'><is><t>Acme</t></is></c>";

    @TempDir
    Path folder;

    @Test
    void datesAndAmountsAreReadAsTheyAreSeen() throws IOException {
        Rows rows = rows(TEXTS + "<c s='1'><v>46113</v></c><c><v>9589.3199999999997</v></c>");

        assertThat(rows.accepted().get(0).date(RegisterColumn.START_DATE)).contains(LocalDate.of(2026, 4, 1));
        assertThat(rows.accepted().get(0).money(RegisterColumn.CONTRACT_VALUE)).contains(new Money(958932));
    }

    @Test
    void errorRefusesItsRowNamingTheColumn() throws IOException {
        Rows rows = rows(TEXTS + "<c/><c t='e'><f>B2*VLOOKUP(A2,Z:Z,2)</f><v>#REF!</v></c>");

        assertThat(rows.refused().get(0).faults())
                .containsExactly(new Fault(
                        2,
                        "Value",
                        "“#REF!” is an error of the spreadsheet. Mend the formula, or put the"
                                + " value in its place."));
    }

    @Test
    void formulaThatWasNeverCalculatedRefusesItsRow() throws IOException {
        Rows rows = rows(TEXTS + "<c/><c><f>SUM(A1:A9)</f></c>");

        assertThat(rows.refused().get(0).faults())
                .containsExactly(new Fault(
                        2,
                        "Value",
                        "This is a formula whose result is not in the file. Open the file in a"
                                + " spreadsheet program, save it, and import it again."));
    }

    @Test
    void dayThatIsShownAsANumberIsCountedAsItsWorkbookCounts() throws IOException {
        Map<String, String> parts = Given.workbook(HEADER + "<row>" + TEXTS + "<c><v>44651</v></c></row>");
        parts.computeIfPresent(
                "xl/workbook.xml", (name, part) -> part.replace("<workbookPr/>", "<workbookPr date1904='1'/>"));

        assertThat(Rows.of(open(parts)).accepted().get(0).date(RegisterColumn.START_DATE))
                .contains(LocalDate.of(2026, 4, 1));
    }

    private Rows rows(String cells) throws IOException {
        return Rows.of(open(Given.workbook(HEADER + "<row>" + cells + "</row>")));
    }

    private RegisterFile open(Map<String, String> parts) throws IOException {
        return RegisterFile.open(Given.bytes(folder, Given.archive(parts)), "register.xlsx");
    }
}
