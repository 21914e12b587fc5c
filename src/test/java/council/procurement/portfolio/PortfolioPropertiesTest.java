package council.procurement.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortfolioPropertiesTest {

    @ParameterizedTest
    @CsvSource({
        "SG, SG11XR, true",
        "SG, SG138AA, true",
        "SG, S12HH, false",
        "S, SG11XR, false",
        "sg1, SG11XR, true",
        "SG1, SG101AA, false",
        "SG10, SG101AA, true",
        "EC1A, EC1A1BB, true"
    })
    void districtIsNotAnotherOneThatBeginsLikeIt(String local, String postcode, boolean isLocal) {
        String pattern = new PortfolioProperties(List.of(local)).localPattern();

        assertThat(postcode.matches(Objects.requireNonNull(pattern))).isEqualTo(isLocal);
    }

    @Test
    void nothingIsLocalUntilTheCouncilSaysWhat() {
        assertThat(new PortfolioProperties(List.of(" ")).localPattern()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hertfordshire", "SG1 1XR", "1SG", "S.*"})
    void whatIsNoPostcodeIsRefused(String start) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PortfolioProperties(List.of(start)))
                .withMessage(
                        "octant.portfolio.local-postcodes: give areas or districts, such as SG or SG1. “%s” is neither.",
                        start.toUpperCase(java.util.Locale.UK));
    }
}
