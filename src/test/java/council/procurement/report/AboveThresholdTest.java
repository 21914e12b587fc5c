package council.procurement.report;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.rules.ContractKind;
import council.procurement.rules.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AboveThresholdTest {

    @ParameterizedTest(name = "{0}, {1} without VAT, {2} with -> {3}")
    @CsvSource({
        "SERVICES,      ,          20771999, NO",
        "SERVICES,      ,          20772000, YES",
        "SERVICES,      20772000,  ,         YES",
        "SERVICES,      20771999,  ,         NOT_KNOWN",
        "SERVICES,      17310000,  ,         NOT_KNOWN",
        "SERVICES,      17309999,  ,         NO",
        "LIGHT_TOUCH,   ,          66353999, NO",
        "LIGHT_TOUCH,   ,          66354000, YES",
        ",              ,          20771999, NO",
        ",              ,          20772000, NOT_KNOWN",
        ",              ,          519300000, YES",
        "WORKS,         ,          ,         NOT_KNOWN",
        "GOODS,         -1,        ,         NOT_KNOWN"
    })
    void whatIsKnownTells(
            @Nullable ContractKind kind, @Nullable Long exVat, @Nullable Long incVat, AboveThreshold expected) {
        assertThat(AboveThreshold.of(kind, money(exVat), money(incVat), LocalDate.of(2027, 3, 1)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2027-12-31, YES", "2028-01-01, NOT_KNOWN"})
    void thresholdsThatAreNotPublishedYetTellNothing(LocalDate begins, AboveThreshold expected) {
        assertThat(AboveThreshold.of(ContractKind.GOODS, Money.pounds(1_000_000), null, begins))
                .isEqualTo(expected);
    }

    private static @Nullable Money money(@Nullable Long pence) {
        return pence == null ? null : new Money(pence);
    }
}
