package council.procurement.register;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what goes on in the background.
 *
 * @param background whether this node carries out imports and begins cycles by itself; only tests switch it off
 */
@ConfigurationProperties("octant")
record BackgroundProperties(@DefaultValue("true") boolean background) {}
