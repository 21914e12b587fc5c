package council.procurement.notice.ocds;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of open contracting data.
 *
 * @param prefix what the ids of contracting processes begin with. The Open Contracting Partnership registers one for each
 *     publisher; the default is the one of its documentation, for those who have not registered yet
 * @param councilIdentifier the council's own identifier with its scheme, as in GB-PPON-PXXX-0000-XXXX; without one the
 *     council is identified by its name
 */
@ConfigurationProperties("octant.ocds")
record OcdsProperties(
        @DefaultValue("ocds-213czf") String prefix,
        @Nullable String councilIdentifier) {

    OcdsProperties {
        if (!prefix.matches("ocds-[a-z0-9]{6}")) {
            throw new IllegalArgumentException("octant.ocds.prefix is “" + prefix
                    + "”; it has to be “ocds-” and six small letters or digits, as the Open Contracting Partnership"
                    + " registered it.");
        }
        if (councilIdentifier != null && !councilIdentifier.matches(PartyIdentifier.WRITTEN)) {
            throw new IllegalArgumentException("octant.ocds.council-identifier is “" + councilIdentifier
                    + "”; it has to be a scheme and an identifier, as in GB-PPON-PXXX-0000-XXXX or GB-LAE-STV.");
        }
    }
}
