package council.procurement.register.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks: what a person sees in a cell is what is read from it. */
class XlsxTableTest {

    private static final String HEADER = "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>";

    @TempDir
    Path folder;

    @Test
    void workbookOfASpreadsheetProgramIsRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("Notes").value(0, 0, "Nothing here");
            Worksheet sheet = workbook.newWorksheet("Contracts");
            sheet.value(0, 0, "Ref");
            sheet.value(0, 1, "Title");
            sheet.value(0, 2, "Supplier");
            sheet.value(3, 0, 1024);
            sheet.value(3, 1, "Grounds & verges\nNorth");
            sheet.value(3, 2, 9589.32);
            sheet.value(3, 3, LocalDate.of(2026, 4, 1));
            sheet.style(3, 3).format("dd/mm/yyyy").set();
            sheet.value(3, 4, LocalDateTime.of(2026, 4, 1, 13, 30));
            sheet.style(3, 4).format("d mmm yyyy hh:mm").set();
            sheet.value(3, 5, true);
        }
        Path file = Given.bytes(folder, bytes.toByteArray());

        assertThat(TableFile.open(file, Given.KNOWN_COLUMNS).description()).isEqualTo("sheet “Contracts”");
        assertThat(Given.rows(file))
                .containsExactly(
                        new TableRow(1, List.of("Ref", "Title", "Supplier")),
                        new TableRow(
                                4,
                                List.of(
                                        "1024",
                                        "Grounds & verges\nNorth",
                                        "9589.32",
                                        "2026-04-01",
                                        "2026-04-01T13:30",
                                        "TRUE")));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<c><v>9589.3199999999997</v></c>                            | 9589.32",
                "<c><v>1.5E7</v></c>                                         | 15000000",
                "<c><v>30000000000.05</v></c>                                | 30000000000.05",
                "<c><v>0.30000000000000004</v></c>                           | 0.30000000000000004",
                "<c><v>-0</v></c>                                            | 0",
                "<c><v>1e400</v></c>                                         | 1e400",
                "<c><v>1e18</v></c>                                          | 1000000000000000000",
                "<c s='1'><v>46113</v></c>                                   | 2026-04-01",
                "<c s='2'><v>46113.5</v></c>                                 | 2026-04-01T12:00",
                "<c s='2'><v>46112.9999999999</v></c>                        | 2026-04-01",
                "<c s='1'><v>1</v></c>                                       | 1900-01-01",
                "<c s='1'><v>59</v></c>                                      | 1900-02-28",
                "<c s='1'><v>61</v></c>                                      | 1900-03-01",
                "<c s='1'><v>-1</v></c>                                      | -1",
                "<c s='1'><v>99999999</v></c>                                | 99999999",
                "<c s='77'><v>46113</v></c>                                  | 46113",
                "<c t='e'><v>#REF!</v></c>                                   | #REF!",
                "<c t='e'><f>VLOOKUP(A1,B:C,2)</f><v>#N/A</v></c>            | #N/A",
                "<c><f>SUM(A1:A9)</f><v>12.5</v></c>                         | 12.5",
                "<c s='1'><f>TODAY()</f><v>46113</v></c>                     | 2026-04-01",
                "<c t='str'><f>A1&amp;B1</f><v>A &amp; B</v></c>             | A & B",
                "<c><f>SUM(A1:A9)</f></c>                                    | #NOT CALCULATED!",
                "<c t='b'><v>1</v></c>                                       | TRUE",
                "<c t='b'><v>0</v></c>                                       | FALSE",
                "<c t='d'><v>2026-04-01T00:00:00</v></c>                     | 2026-04-01T00:00:00",
                "<c t='inlineStr'><is><r><t>Po</t></r><r><t>st</t></r></is></c> | Post",
                "<c t='inlineStr'><is><t>東</t><rPh sb='0' eb='1'><t>とう</t></rPh></is></c> | 東",
                "<c t='inlineStr'><is><t>a_x0041_b_x00_c_x005F_</t></is></c> | aAb_x00_c_",
                "<c t='inlineStr'><is><t>a_x0000_b</t></is></c>              | ab",
                "<c t='s'><v>1</v></c>                                       | Title",
                "<x:c xmlns:x='http://x/main'><x:v>7</x:v></x:c>             | 7",
            })
    void cellIsReadAsItIsSeen(String cell, String text) {
        Path file = Given.bytes(folder, Given.archive(Given.workbook(HEADER + "<row r='2'>" + cell + "</row>")));

        assertThat(Given.cells(file)).contains(List.of(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"1", "true"})
    void daysAreCountedFrom1904WhereTheWorkbookSaysSo(String began1904) {
        Map<String, String> parts = Given.workbook(HEADER + "<row r='2'><c s='1'><v>44651</v></c></row>");
        parts.computeIfPresent(
                "xl/workbook.xml",
                (name, part) -> part.replace("<workbookPr/>", "<workbookPr date1904='" + began1904 + "'/>"));

        assertThat(Given.cells(Given.bytes(folder, Given.archive(parts)))).contains(List.of("2026-04-01"));
    }

    @Test
    void rowsAndCellsStandWhereTheirAddressesSay() {
        Path file = Given.bytes(
                folder,
                Given.archive(Given.workbook(HEADER + "<row r='7'><c r='C7'><v>1</v></c><c r='AA7'><v>2</v></c></row>"
                        + "<row><c><v>3</v></c><c><v>4</v></c></row>")));

        List<TableRow> rows = Given.rows(file);

        assertThat(rows).extracting(TableRow::line).containsExactly(1L, 7L, 8L);
        assertThat(rows.get(1).cell(2)).isEqualTo("1");
        assertThat(rows.get(1).cell(26)).isEqualTo("2");
        assertThat(rows.get(2).cells()).containsExactly("3", "4");
    }

    @Test
    void hiddenSheetIsReadOnlyWhereNoOtherHasTheColumns() {
        Map<String, String> parts = Given.workbook(Given.row("Ref", "Title"));
        parts.computeIfPresent(
                "xl/workbook.xml",
                (name, part) -> part.replace(
                        "<sheet name", "<sheet name='Old' state='hidden' sheetId='9' r:id='rId9'/><sheet name"));
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (name, part) -> part.replace(
                        "</Relationships>",
                        "<Relationship Id='rId9' Type='http://x/worksheet' Target='worksheets/sheet9.xml'/></Relationships>"));
        parts.put(
                "xl/worksheets/sheet9.xml",
                "<worksheet><sheetData>" + Given.row("Ref", "Title", "Old") + "</sheetData></worksheet>");

        assertThat(Given.cells(Given.bytes(folder, Given.archive(parts)))).containsExactly(List.of("Ref", "Title"));
    }

    @Test
    void workbookWithoutRowsIsRefused() {
        Path file = Given.bytes(folder, Given.archive(Given.workbook("<row r='1'/>")));

        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> Given.rows(file))
                .withMessage("The workbook has no sheet with rows. Choose the file that holds the table.");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "dd/mm/yyyy;@            | true",
                "[$-809]d mmmm yyyy      | true",
                "h:mm AM/PM              | true",
                "General                 | false",
                "#,##0.00                | false",
                "[Red]#,##0.00           | false",
                "\"paid days\" 0         | false",
                "0\\d                    | false",
                "_-£* #,##0.00_-         | false",
                "0.00E+00                | false",
                "\"unclosed 0            | false",
                "[unclosed 0             | false",
            })
    void formatShowsADateOrNot(String format, boolean date) {
        assertThat(DateFormats.showsDate(format)).isEqualTo(date);
    }
}
