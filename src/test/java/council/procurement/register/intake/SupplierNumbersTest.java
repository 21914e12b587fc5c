package council.procurement.register.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of companies and charities: padded where noughts were lost, kept as typed where no register gave them. */
class SupplierNumbersTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "04607985,     04607985",
        "8229264,      08229264",
        "741598,       00741598",
        "123,          00000123",
        "0986841,      00986841",
        "SC169482,     SC169482",
        "sc12345,      SC012345",
        "OC 303675,    OC303675",
        "NI031142,     NI031142",
        "R0000001,     R0000001",
        "RC000484,     RC000484",
        "IP17093R,     IP17093R",
        "SP2345R,      SP02345R",
        "CE012345,     CE012345",
        "FC019156,     FC019156",
        "0,            nothing",
        "00000000,     nothing",
        "N/A,          nothing",
        "9,            aside",
        "12,           aside",
        "RJR,          aside",
        "SME,          aside",
        "364808352,    aside",
        "016288868,    aside",
        "364808352123, aside",
        "HE36342,      aside",
        "31192R,       aside",
        "DX 33050 C,   aside",
        "SC,           aside",
        "GB123456789,  aside",
    })
    void companyNumberHasEightCharacters(String text, String outcome) {
        assertThat(Readings.outcome(SupplierNumbers.readCompany(text))).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "1140430,   1140430",
        "209617,    209617",
        "209617-1,  209617-1",
        "No. 209617,209617",
        "SC010714,  SC010714",
        "NIC100123, NIC100123",
        "N/A,       nothing",
        "0,         nothing",
        "12345,     aside",
        "12345678,  aside",
        "SC169482,  aside",
        "Exempt,    aside",
        "-,         nothing",
        "209617-,   aside",
    })
    void charityNumberIsOneOfThreeKinds(String text, String outcome) {
        assertThat(Readings.outcome(SupplierNumbers.readCharity(text))).isEqualTo(outcome);
    }
}
