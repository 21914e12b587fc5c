package council.procurement.register.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that are one of a few. */
class TermReaderTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "Y, true",
        "yes, true",
        "YES , true",
        "TRUE, true",
        "1, true",
        "t, true",
        "SME, true",
        "Micro, true",
        "VCSE, true",
        "Fixed, true",
        "N, false",
        "no, false",
        "FALSE, false",
        "0, false",
        "Large, false",
        "Non-SME, false",
        "Estimated, false",
        "N/A, nothing",
        "Unknown, nothing",
        "-, nothing",
        "maybe, aside",
        "2, aside",
        "oui, aside",
    })
    void answerIsYesOrNo(String text, String outcome) {
        assertThat(Readings.outcome(TermReader.readAnswer(text))).isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({
        "CONTRACT_TYPE,      Single award contract,             Single award contract",
        "CONTRACT_TYPE,      FRAMEWORK,                         Framework agreement",
        "CONTRACT_TYPE,      DPS,                               Dynamic purchasing system",
        "CONTRACT_TYPE,      Purchase order,                    aside",
        "PROCESS_TYPE,       Published invitation to tender,    Published invitation to tender",
        "PROCESS_TYPE,       ITT,                               Published invitation to tender",
        "PROCESS_TYPE,       RFQ,                               Invitation to quote",
        "PROCESS_TYPE,       Direct award,                      aside",
        "PROCESS_TYPE,       n/a,                               nothing",
        "VCSE_SUPPLIER_TYPE, voluntary sector,                  Voluntary sector",
        "VCSE_SUPPLIER_TYPE, CIC,                               Community sector",
        "LAW_REGIME,         PA23,                              Procurement Act 2023",
        "LAW_REGIME,         PCR 2015,                          Public Contracts Regulations 2015",
        "CONTRACT_KIND,      Supplies,                          Goods",
        "CONTRACT_KIND,      Light Touch,                       Light touch services",
        "CONTRACT_KIND,      Grant,                             aside",
        "LAW_REGIME,         Magna Carta,                       aside",
    })
    void termIsOneOfTheList(RegisterColumn column, String text, String outcome) {
        assertThat(Readings.outcome(TermReader.readTerm(column, text))).isEqualTo(outcome);
    }
}
