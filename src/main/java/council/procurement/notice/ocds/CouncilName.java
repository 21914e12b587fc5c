package council.procurement.notice.ocds;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who publishes.
 *
 * @param name the council's name, as its pages have it
 */
@ConfigurationProperties("octant.about")
record CouncilName(
        @DefaultValue("Stevenage Borough Council") String name) {}
