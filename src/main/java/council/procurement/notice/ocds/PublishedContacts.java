package council.procurement.notice.ocds;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether people are named, which the register's own setting decides.
 *
 * @param contacts whether contracts are published with the contact's name and e-mail address
 */
@ConfigurationProperties("octant.publication")
record PublishedContacts(@DefaultValue("false") boolean contacts) {}
