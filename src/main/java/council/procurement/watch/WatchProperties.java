package council.procurement.watch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what is watched.
 *
 * @param figuresKept how long figures are shown before they are counted anew, so that asking often costs no more
 */
@ConfigurationProperties("octant.watch")
record WatchProperties(@DefaultValue("5s") Duration figuresKept) {}
