package council.procurement.register.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import council.procurement.register.intake.table.Given;
import council.procurement.register.intake.table.UnreadableFileException;
import council.procurement.rules.Money;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Registers as a whole: which are taken, what is said about their columns, and what becomes of their rows. */
class RegisterFileTest {

    private static final String HEADER = "Ref,Title,Description,Supplier,Start,End,Value\n";

    @TempDir
    Path folder;

    @Test
    void contractIsReadWithAllItsFacts() throws IOException {
        RegisterRow row = onlyRow("Ref,Title,Description,Supplier,Company number,Start,End,Review date,Value,SME,"
                + "Notice period,Extension options,Colour\n"
                + "A1,Grounds,\"Verges\nand parks\",Acme &amp; Sons,8229264,01/04/2026,31/03/2029,01/10/2028,\"£125,000.50\","
                + "Y,3 months,12 months + 12 months,Green\n");

        assertThat(row.line()).isEqualTo(2);
        assertThat(row.reference()).isEqualTo("A1");
        assertThat(row.title()).isEqualTo("Grounds");
        assertThat(row.text(RegisterColumn.DESCRIPTION)).contains("Verges\nand parks");
        assertThat(row.text(RegisterColumn.SUPPLIER_NAME)).contains("Acme & Sons");
        assertThat(row.text(RegisterColumn.COMPANIES_HOUSE_REGISTRATION_NUMBER)).contains("08229264");
        assertThat(row.date(RegisterColumn.END_DATE)).contains(LocalDate.of(2029, 3, 31));
        assertThat(row.money(RegisterColumn.CONTRACT_VALUE)).contains(new Money(12500050));
        assertThat(row.answer(RegisterColumn.SME_SUPPLIER)).contains(true);
        assertThat(row.noticePeriod()).contains(Period.ofMonths(3));
        assertThat(row.extensionOptions()).containsExactly(Period.ofMonths(12), Period.ofMonths(12));
        assertThat(row.extras()).containsExactly(java.util.Map.entry("Colour", "Green"));
        assertThat(row.cells()).contains("Acme &amp; Sons", "£125,000.50");
    }

    @Test
    void namesOfColumnsMayStandBelowTitles() throws IOException {
        RegisterFile file = open("Example Council\nContracts register,,Quarter 2\n\n" + HEADER + "A1,Post,,Acme,,,\n");

        assertThat(file.header().line()).isEqualTo(4);
        assertThat(read(file).accepted()).extracting(RegisterRow::line).containsExactly(5L);
    }

    @Test
    void columnsThatAreNotKnownAreKept() throws IOException {
        Rows rows = rows("Ref,Title,Supplier,Lot,Lot,,Notes\nA1,Post,Acme,1,2,unnamed,none\n");

        assertThat(rows.accepted().get(0).extras())
                .containsEntry("Lot", "1")
                .containsEntry("Lot (2)", "2")
                .containsEntry("(column 6)", "unnamed")
                .containsEntry("Notes", "none");
    }

    @Test
    void notesSayWhatWasNotCertainAndWhatIsMissing() throws IOException {
        RegisterFile file =
                open("Ref,Contrct Title,Supplier,Directorate,Department,Colour\nA1,Post,Acme,Place,Parks,Green\n");

        assertThat(file.header().has(RegisterColumn.CONTRACT_TITLE)).isTrue();
        assertThat(file.header().name(RegisterColumn.CONTRACT_TITLE)).isEqualTo("Contrct Title");
        assertThat(file.header().ambiguities())
                .containsExactly(new RegisterHeader.Ambiguity(
                        RegisterColumn.ORGANISATIONAL_UNIT, "Directorate", List.of("Department")));
        assertThat(file.notes())
                .containsExactly(
                        "“Contrct Title” was read as ContractTitle.",
                        "“Directorate” was taken for OrganisationalUnit, though it could also be “Department”. What was not"
                                + " taken is kept as it is.",
                        "Kept as they are, because they are none of the columns Octant knows: “Department”, “Colour”.",
                        "Empty in every row, or not in the file, though the Transparency Code asks for them: Description,"
                                + " StartDate, EndDate, ReviewDate, ContractValue, IrrecoverableVAT, CharityCommissionNumber,"
                                + " SMESupplier, VCSESupplier, ProcessType.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Ref,Title,Lot | A1,Post,1 | These columns are needed and were not found: SupplierName (or Supplier, Vendor)."
                        + " Row 1 holds “Ref”, “Title”, “Lot”. Rename or add the columns, and import the file again.",
                "Referral,Title,Suppliername,Start | A1,Post,Acme,x | These columns are needed and were not found:"
                        + " ContractReference (or Reference, Contract ID). Row 1 holds “Referral”, “Title”, “Suppliername”,"
                        + " “Start”. Rename or add the columns, and import the file again.",
                "The contracts reference,Title,Suppier Nme,Start | A1,Post,Acme,x | These columns are needed and were not found:"
                        + " SupplierName (or Supplier, Vendor). Row 1 holds “The contracts reference”, “Title”,"
                        + " “Suppier Nme”, “Start”. Nearest to SupplierName is “Suppier Nme”. Rename or add the columns, and"
                        + " import the file again.",
                "A1,Post,Acme,01/04/2026,31/03/2029,48000.00 | A2,Vans,Bolt,01/04/2026,31/03/2029,9000.00 | The first row"
                        + " looks like a contract already, so the columns have no names. Put a row of names above it, such as"
                        + " ContractReference, ContractTitle, SupplierName, StartDate, EndDate and ContractValue, and import"
                        + " the file again.",
                "Red,Green | Blue,Yellow | None of the first rows holds the names of the columns of a contracts register,"
                        + " such as ContractReference, ContractTitle and SupplierName. Row 1 holds “Red”, “Green”.",
                "Ref,Title,Supplier | ,, | There are column names on line 1 and no rows beneath them. Choose the file that"
                        + " holds the contracts.",
                "Contract ID,Reference,Title,Supplier | 1,A1,Post,Acme | More than one column could be the"
                        + " ContractReference: “Contract ID”, “Reference”. Rename the right one ContractReference, and"
                        + " import the file again.",
                "Ref,Title,Supplier,Supplier | A1,Post,Acme,Bolt | More than one column could be the SupplierName: “Supplier”,"
                        + " “Supplier”. Rename the right one SupplierName, and import the file again.",
            })
    void tableThatIsNoRegisterIsRefused(String header, String row, String sentence) {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> open(header + "\n" + row + "\n"))
                .withMessage(sentence);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ContractReference,ID,Title,Supplier | ContractReference",
                "ID,Contract Ref,Title,Supplier      | Contract Ref",
                "ID,Title,Supplier                   | ID",
            })
    void surerNameIsTakenWithoutDoubt(String header, String taken) throws IOException {
        RegisterHeader read = open(header + "\nA1,B1,C1,D1\n").header();

        assertThat(read.name(RegisterColumn.CONTRACT_REFERENCE)).isEqualTo(taken);
        assertThat(read.ambiguities()).isEmpty();
    }

    @Test
    void tableOfTooManyColumnsIsRefused() {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> open("Ref,Title,Supplier" + ",Lot".repeat(1_000_000) + "\nA1,Post,Acme\n"))
                .withMessageStartingWith("The table has more than 1,024 columns.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                ",Post,,Acme,,,                     | Ref   | Give the contract a reference.",
                "TBC,Post,,Acme,,,                  | Ref   | “TBC” is not a reference. Give the contract a reference of its own.",
                "5.12E+15,Post,,Acme,,,             | Ref   | “5.12E+15” was shortened by a spreadsheet and has lost digits."
                        + " Show the column as text, put the reference in again, and save the file.",
                "A1,,,Acme,,,                       | Title | Give the contract a title.",
                "A1,Post,,Acme,01/04/2026,31/03/2026,| End  | The contract would end on 31 March 2026, before it starts on"
                        + " 1 April 2026. Correct one of the two.",
                "A1,Post,,Acme,2026-13-01,,         | Start | There is no day “2026-13-01”. Correct it, for example to"
                        + " 31/03/2029.",
                "A1,Post,,Acme,,,12k                | Value | “12k” is written short. Write it in full, such as 125000.00.",
                "A1,Post,,Acme,,,#REF!              | Value | “#REF!” is an error of the spreadsheet. Mend the formula, or put"
                        + " the value in its place.",
                "A1,#N/A,,Acme,,,                   | Title | “#N/A” is an error of the spreadsheet. Mend the formula, or put"
                        + " the value in its place.",
                "A1,Post,,Acme,,,5,surplus          | ''    | This row has more cells than there are columns, so they may have"
                        + " moved. Look for a comma too many, or for text that should stand in quotation marks.",
            })
    void rowThatCannotBeTakenSaysWhy(String row, String column, String reason) throws IOException {
        Rows rows = rows(HEADER + row + "\n");

        assertThat(rows.accepted()).isEmpty();
        assertThat(rows.refused().get(0).faults())
                .containsExactly(new Fault(2, column.equals("''") ? "" : column, reason));
    }

    @Test
    void everyFaultOfARowIsNamedAtOnce() throws IOException {
        Rows rows = rows(HEADER + ",,,Acme,soon,later,many\n");

        assertThat(rows.refused().get(0).faults())
                .extracting(Fault::column)
                .containsExactly("Start", "End", "Value", "Ref", "Title");
    }

    @Test
    void cellThatIsTooLongRefusesItsRowOnly() throws IOException {
        Rows rows = rows(HEADER + "A1,Post," + "x".repeat(40_000) + ",Acme,,,\nA2," + "y".repeat(501) + ",,Acme,,,\n"
                + "A3,Vans,,Bolt,,,\n");

        assertThat(rows.accepted()).extracting(RegisterRow::reference).containsExactly("A3");
        assertThat(rows.refused())
                .flatExtracting(RefusedRow::faults)
                .extracting(Fault::toString)
                .containsExactly(
                        "Description: This is longer than the 32,767 characters a spreadsheet can hold. Shorten it.",
                        "Title: This is 501 characters long. Use at most 500.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "A1,,All about post,Acme,01/04/2026,31/03/2029,5 | Title | The title was taken from the description.",
                "A1,Post,x,,01/04/2026,31/03/2029,5     | Supplier | This is empty, though the Transparency Code asks for it.",
                "A1,Post,x,REDACTED PERSONAL DATA,01/04/2026,31/03/2029,5 | Supplier | This names no supplier.",
                "A1,Post,x,NOT AWARDED TO SUPPLIER,01/04/2026,31/03/2029,5 | Supplier | This names no supplier.",
                "A1,Post,x,Acme,01/04/2026,Ongoing,5    | End      | “Ongoing” was read as no end date.",
                "A1,Post,x,Acme,01/04/2026,01/04/2126,5 | End      | The contract would run for more than 50 years, until"
                        + " 1 April 2126.",
                "A1,Post,x,Acme,01/04/2026,31/03/2029,  | Value    | This is empty, though the Transparency Code asks for it.",
                "A1,Post,x,AcmeÂ®,01/04/2026,31/03/2029,5 | Supplier | Characters that had been misread were repaired, as in"
                        + " Â£ for £.",
            })
    void rowThatIsTakenAllTheSameHasARemark(String row, String column, String remark) throws IOException {
        Rows rows = rows(HEADER + row + "\nA9,Full,Full,Full,01/04/2026,31/03/2029,5\n");

        assertThat(rows.accepted()).hasSize(2);
        assertThat(rows.accepted().get(0).remarks()).containsExactly(new Remark(2, column, remark));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Company number   | RJR           | CompaniesHouseRegistrationNumber",
                "Charity number   | Exempt        | CharityCommissionNumber",
                "SME              | perhaps       | SMESupplier",
                "Contact email    | phone us      | ContactEmail",
                "Contact url      | javascript:x  | ContactURL",
                "Review date      | Annually      | ReviewDate",
                "Extension period | on request    | LastExtensionDate",
                "Notice period    | as agreed     | NoticePeriod",
            })
    void whatIsNotWhatItsColumnIsForIsKeptAsItWasTyped(String column, String cell, String extra) throws IOException {
        RegisterRow row = onlyRow("Ref,Title,Supplier," + column + "\nA1,Post,Acme," + cell + "\n");

        assertThat(row.extras()).containsExactly(java.util.Map.entry(extra, cell));
        assertThat(row.remarks()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"12 months + 12 months", "1+1", "2 x 12 months"})
    void extensionPeriodMaySayHowLongInsteadOfUntilWhen(String period) throws IOException {
        RegisterRow row = onlyRow("Ref,Title,Supplier,Extension period\nA1,Post,Acme," + period + "\n");

        assertThat(row.extensionOptions()).containsExactly(Period.ofMonths(12), Period.ofMonths(12));
        assertThat(row.extras()).isEmpty();
    }

    @Test
    void manyColumnsOfOneNameAreAllKept() throws IOException {
        RegisterRow row =
                onlyRow("Ref,Title,Supplier" + ",Lot".repeat(1_000) + "\nA1,Post,Acme" + ",x".repeat(1_000) + "\n");

        assertThat(row.extras()).hasSize(1_000).containsKeys("Lot", "Lot (2)", "Lot (1000)");
    }

    @Test
    void titleFromALongDescriptionEndsAtAWord() throws IOException {
        RegisterRow row = onlyRow("Ref,Description,Supplier\nA1,"
                + "Maintaining the grounds of the borough, ".repeat(9).replace(",", "") + ",Acme\n");

        assertThat(row.title()).hasSizeLessThanOrEqualTo(121).endsWith(" borough…");
    }

    @Test
    void charityNumberIsMissedOnlyOfCharities() throws IOException {
        Rows rows = rows(
                "Ref,Title,Supplier,VCSE,Charity number\nA1,Post,Acme,N,\nA2,Care,Mind,Y,\nA3,Care,Scope,Y,208231\n");

        assertThat(rows.accepted()).extracting(row -> row.remarks().size()).containsExactly(0, 1, 0);
    }

    @Test
    void rowThatStandsTwiceIsTakenOnce() throws IOException {
        Rows rows = rows(HEADER + "A1,Post,,Acme,,,5\nA2,Vans,,Bolt,,,6\n A1 ,Post,,Acme,,,5,,\n");

        assertThat(rows.tally()).isEqualTo(new Tally(3, 2, 0, 1));
        assertThat(rows.accepted().get(0).remarks())
                .contains(new Remark(2, "Ref", "The same row stands again on line 4. It was taken once."));
    }

    @Test
    void rowsThatContradictEachOtherAreBothRefused() throws IOException {
        Rows rows = rows(HEADER + "A1,Post,,Acme,,,5\nA2,Vans,,Bolt,,,6\nA1,Post,,Acme,,,7\n");

        assertThat(rows.tally()).isEqualTo(new Tally(3, 1, 2, 0));
        assertThat(rows.refused())
                .flatExtracting(RefusedRow::faults)
                .containsExactly(
                        new Fault(
                                2,
                                "Ref",
                                "The same reference stands on line 4 with other facts. Keep one of the rows, or"
                                        + " give each contract a reference of its own."),
                        new Fault(
                                4,
                                "Ref",
                                "The same reference stands on line 2 with other facts. Keep one of the rows, or"
                                        + " give each contract a reference of its own."));
    }

    @Test
    void columnNamesThatComeAgainAreLeftOut() throws IOException {
        RegisterFile file = open(HEADER + "A1,Post,,Acme,,,5\n" + HEADER + "A2,Vans,,Bolt,,,6\n");

        assertThat(read(file).tally()).isEqualTo(new Tally(2, 2, 0, 0));
        assertThat(file.notes()).contains("Rows that repeat the column names were left out: 1.");
    }

    @Test
    void columnOfDatesWithTheMonthFirstIsRefusedAsAWhole() {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> open(HEADER + "A1,Post,,Acme,04/01/2026,,\nA2,Post,,Acme,04/13/2026,,\n"
                        + "A3,Post,,Acme,4/30/2026,,\nA4,Post,,Acme,12/31/2026 00:00,,\n"))
                .withMessage(
                        "The dates in the column “Start” have the month first, as Americans write them; on line 3 it is"
                                + " “04/13/2026”. Show the column as dd/mm/yyyy, save the file, and import it again.");
    }

    @Test
    void singleDateWithTheMonthFirstRefusesItsRow() throws IOException {
        Rows rows =
                rows(HEADER + "A1,Post,,Acme,04/01/2026,,\nA2,Post,,Acme,04/13/2026,,\nA3,Post,,Acme,13/04/2026,,\n");

        assertThat(rows.refused()).extracting(RefusedRow::line).containsExactly(3L);
    }

    @Test
    void referenceThatStandsInVeryManyPlacesNamesSomeOfThem() throws IOException {
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < 9; i++) {
            text.append("A1,Post,,Acme,,,").append(i).append('\n');
        }

        assertThat(rows(text.toString()).refused().get(8).faults().get(0).reason())
                .startsWith("The same reference stands on lines 2, 3, 4, 5, 6 with other facts.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Ref,Title,Supplier,Value,Start    | A1,Post,Acme,\"£1,000.00\",01-Apr-26",
                "Start,Supplier,Value,Title,Ref    | 2026-04-01,Acme,1000,Post,A1",
                "vendor,contract_id,Title,value,validity_start | Acme ,A1,Post,1000.00,1 April 2026",
            })
    void digestDependsOnFactsAlone(String header, String row) throws IOException {
        assertThat(onlyRow(header + "\n" + row + "\n").digest()).isEqualTo("8b49061368a355b0353a5278b371aed5");
    }

    @Test
    void digestChangesWithAnyFact() throws IOException {
        String header = "Ref,Title,Supplier,Colour\n";

        assertThat(List.of(
                        "A1,Post,Acme,Red",
                        "A2,Post,Acme,Red",
                        "A1,Posts,Acme,Red",
                        "A1,Post,Acme,Blue",
                        "A1,Post,,Red"))
                .extracting(row -> onlyRow(header + row + "\n").digest())
                .doesNotHaveDuplicates();
    }

    @Test
    void registerIsReadAsOftenAsWanted() throws IOException {
        RegisterFile file = open(HEADER + "A1,Post,,Acme,,,5\n,,,,,,bad\n");

        assertThat(read(file)).isEqualTo(read(file));
        assertThat(file.rows()).isEqualTo(2);
        assertThat(file.fileName()).isEqualTo("register.csv");
        assertThat(file.description()).isEqualTo("comma-separated text in UTF-8");
    }

    private RegisterFile open(String text) throws IOException {
        return RegisterFile.open(Given.text(folder, text), "register.csv");
    }

    private Rows rows(String text) throws IOException {
        return read(open(text));
    }

    private RegisterRow onlyRow(String text) {
        try {
            Rows rows = rows(text);
            assertThat(rows.refused()).isEmpty();
            assertThat(rows.accepted()).hasSize(1);
            return rows.accepted().get(0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Rows read(RegisterFile file) throws IOException {
        return Rows.of(file);
    }
}
