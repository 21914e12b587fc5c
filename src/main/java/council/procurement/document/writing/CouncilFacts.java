package council.procurement.document.writing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The council, as every document names it.
 *
 * @param name its name
 */
@ConfigurationProperties("octant.about")
record CouncilFacts(
        @DefaultValue("Stevenage Borough Council") String name) {}
