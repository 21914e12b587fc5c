package council.procurement.register;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what goes on in the background.
 *
 * @param background whether this node works by itself: carries out imports, begins cycles, and the like; only tests switch it off
 */
@ConfigurationProperties("octant")
record BackgroundProperties(@DefaultValue("true") boolean background) {}
