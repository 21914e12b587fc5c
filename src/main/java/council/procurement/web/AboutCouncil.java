package council.procurement.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who the council is, as Octant's own pages say it.
 *
 * @param name the council's name
 * @param accessibilityEmail where people write who cannot use a page; the statement shows that it is missing if it is
 * @param accessibilityPhone the number they call
 */
@ConfigurationProperties("octant.about")
record AboutCouncil(
        @DefaultValue("Stevenage Borough Council") String name,
        @Nullable String accessibilityEmail,
        @Nullable String accessibilityPhone) {}
