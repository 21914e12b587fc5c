package council.procurement.report;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what everybody can read.
 *
 * @param contacts whether contracts are published with the contact's name and e-mail address, which are often a person's
 * @param smallContracts whether contracts of £5,000 and less are published too, which the Transparency Code does not ask for
 * @param onCentralPlatform whether tenders and contracts from £5,000 to £30,000 are published on the central digital platform
 *     too, so that the Code's duties for them count as discharged there, if the council's website says so (guidance of
 *     29 January 2025 on the Code and the Procurement Act)
 * @param procurementContact how suppliers reach the council's procurement team, as the pipeline says it; null for not said
 */
@ConfigurationProperties("octant.publication")
public record PublicationProperties(
        @DefaultValue("false") boolean contacts,
        @DefaultValue("true") boolean smallContracts,
        @DefaultValue("false") boolean onCentralPlatform,
        @Nullable String procurementContact) {}
