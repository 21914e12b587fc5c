package council.procurement.report;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what everybody can read.
 *
 * @param contacts whether contracts are published with the contact's name and e-mail address, which are often a person's
 */
@ConfigurationProperties("octant.publication")
record PublicationProperties(@DefaultValue("false") boolean contacts) {}
