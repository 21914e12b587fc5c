package council.procurement.portfolio;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By what the portfolio reckons.
 *
 * @param localPostcodes how postcodes of local suppliers begin, such as SG1; none if the council has not said what is local
 */
@ConfigurationProperties("octant.portfolio")
record PortfolioProperties(@DefaultValue({}) List<String> localPostcodes) {

    PortfolioProperties {
        localPostcodes = localPostcodes.stream()
                .map(start -> start.strip().toUpperCase(Locale.UK))
                .filter(start -> !start.isEmpty())
                .toList();
        localPostcodes.stream()
                .filter(start -> !start.matches("[A-Z]{1,2}([0-9][0-9A-Z]?)?"))
                .findFirst()
                .ifPresent(start -> {
                    throw new IllegalArgumentException(
                            "octant.portfolio.local-postcodes: give areas or districts, such as" + " SG or SG1. “"
                                    + start + "” is neither.");
                });
    }

    /**
     * What a local postcode looks like without its blank, as a pattern. SG1 is not SG10: after a district come a digit
     * and two letters.
     *
     * @return null if the council has not said what is local
     */
    @Nullable
    String localPattern() {
        return localPostcodes.isEmpty()
                ? null
                : localPostcodes.stream()
                        .map(start -> start.matches("[A-Z]+") ? start + "[0-9].*" : start + "[0-9][A-Z]{2}")
                        .collect(Collectors.joining("|", "^(", ")$"));
    }
}
