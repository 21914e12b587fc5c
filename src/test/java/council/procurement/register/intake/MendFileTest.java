package council.procurement.register.intake;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.register.intake.table.Given;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refused rows go back to the council as they were, with what to mend, and come in again once they are mended. */
class MendFileTest {

    private static final String REGISTER = "Contract_ID,Title of agreement,Supplier ,End,Colour\n"
            + "A1,Post,Acme,31/03/2029,Red\n"
            + "A2,\"Vans, \"\"hired\"\"\",Bolt & Co &amp; Sons,31/02/2029,=1+1\n"
            + ",Parks,Green,,\n";

    @TempDir
    Path folder;

    @Test
    void refusedRowsStandAsTheyWereWithWhatToMend() throws IOException {
        assertThat(mendFileOf(REGISTER))
                .isEqualTo(
                        "\uFEFFOctant: line,Octant: what to mend,Contract_ID,Title of agreement,Supplier ,End,Colour\r\n"
                                + "3,\"End: There is no day “31/02/2029”. Correct it, for example to 31/03/2029.\",A2,"
                                + "\"Vans, \"\"hired\"\"\",Bolt & Co &amp; Sons,31/02/2029,'=1+1\r\n"
                                + "4,Contract_ID: Give the contract a reference.,,Parks,Green\r\n");
    }

    @Test
    void mendedRowsAreTakenAsIfTheyHadAlwaysBeenRight() throws IOException {
        String mended =
                mendFileOf(REGISTER).replace("31/02/2029,", "28/02/2029,").replace(",,Parks", ",A3,Parks");
        String right = REGISTER.replace("31/02/2029,", "28/02/2029,").replace("\n,Parks", "\nA3,Parks");

        RegisterFile file = open(mended);

        assertThat(Rows.of(file).accepted())
                .extracting(RegisterRow::digest)
                .isEqualTo(Rows.of(open(right)).accepted().stream()
                        .skip(1)
                        .map(RegisterRow::digest)
                        .toList());
        assertThat(file.header().extras()).containsValue("Colour").hasSize(1);
    }

    @Test
    void rowsStillAtFaultGoBackWithoutTheOldWords() throws IOException {
        String again = mendFileOf(mendFileOf(REGISTER));

        assertThat(again.lines().findFirst())
                .contains(
                        "\uFEFFOctant: line,Octant: what to mend,Contract_ID,Title of agreement,Supplier ,End,Colour");
        assertThat(again)
                .contains("\r\n2,\"End: There is no day")
                .contains("\r\n3,Contract_ID: Give the contract")
                .contains(",'=1+1\r\n");
    }

    private RegisterFile open(String text) throws IOException {
        return RegisterFile.open(Given.text(folder, text), "register.csv");
    }

    private String mendFileOf(String register) throws IOException {
        RegisterFile file = open(register);
        var bytes = new ByteArrayOutputStream();
        try (MendFile mend = MendFile.to(bytes, file.header().cells())) {
            Rows.of(file).refused().forEach(mend::add);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
