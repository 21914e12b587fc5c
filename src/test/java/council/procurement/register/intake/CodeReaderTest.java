package council.procurement.register.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes and addresses. */
class CodeReaderTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "72000000,                                   72000000",
        "72000000-5,                                 72000000",
        "CPV 72000000-5: IT services,                72000000",
        "http://cpv.data.ac.uk/code-72000000,        72000000",
        "3000000,                                    03000000 +",
        "9000000-2,                                  09000000 +",
        "'72000000, 48000000',                       72000000 +",
        "720000,                                     aside",
        "IT services,                                aside",
        "N/A,                                        nothing",
        "123456789,                                  aside",
    })
    void cpvCodeHasEightDigits(String text, String outcome) {
        assertThat(Readings.outcome(CodeReader.readCpv(text))).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "procurement@example.gov.uk,        procurement@example.gov.uk",
        "mailto:Procurement@example.gov.uk, Procurement@example.gov.uk",
        "o'neil@example.gov.uk,             o'neil@example.gov.uk",
        "TBC,                               nothing",
        "procurement@example,               aside",
        "procurement.example.gov.uk,        aside",
        "a@b.uk; c@d.uk,                    aside",
        "a b@example.gov.uk,                aside",
    })
    void emailIsOneAddress(String text, String outcome) {
        assertThat(Readings.outcome(CodeReader.readEmail(text))).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "https://www.example.gov.uk/a?b=c#d,  https://www.example.gov.uk/a?b=c#d",
        "HTTP://example.gov.uk,               HTTP://example.gov.uk",
        "www.example.gov.uk/contracts,        https://www.example.gov.uk/contracts +",
        "javascript:alert(1),                 aside",
        "https://,                            aside",
        "https://localhost/x,                 aside",
        "file:///etc/passwd,                  aside",
        "https://example.gov.uk/a b,          aside",
        "See website,                         aside",
        "None,                                nothing",
    })
    void urlIsTheAddressOfOnePage(String text, String outcome) {
        assertThat(Readings.outcome(CodeReader.readUrl(text))).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "SG1 1HN,  SG1 1HN",
        "sg11hn,  SG1 1HN",
        "NR2 1NH, NR2 1NH",
        "EC1A 1BB, EC1A 1BB",
        "W1A0AX, W1A 0AX",
        "SG1, aside",
        "Stevenage, aside",
        "n/a, nothing",
    })
    void postcodeIsOneOfTheUnitedKingdom(String text, String outcome) {
        assertThat(Readings.outcome(CodeReader.readPostcode(text))).isEqualTo(outcome);
    }
}
