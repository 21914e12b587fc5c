package council.procurement.notice;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of notices.
 *
 * @param platform how notices get to the platform
 * @param address where it takes them, if Octant sends them
 * @param key what it knows the council by
 * @param timeout how long it may take to answer
 * @param attempts how often a notice is sent before people are asked to publish it by hand
 * @param remindDaysBefore how many days before its last day corporate procurement is reminded of a notice
 * @param targetWorkingDays how many working days the council gives itself where the law says “as soon as practicable”
 * @param draftDaysBefore how many days before its last day a yearly notice begins to be drafted
 * @param paysOverHundredMillion whether the council pays more than £100 million a year under relevant contracts; not said if
 *     null
 * @param contact whom people ask about a notice: address and e-mail
 */
@ConfigurationProperties("octant.notices")
record NoticeProperties(
        @DefaultValue("by-hand") Platform platform,
        @Nullable URI address,
        @Nullable String key,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("6") int attempts,
        @DefaultValue("7") int remindDaysBefore,
        @DefaultValue("5") int targetWorkingDays,
        @DefaultValue("60") int draftDaysBefore,
        @Nullable Boolean paysOverHundredMillion,
        @Nullable String contact) {

    /** How a notice gets to the platform. */
    enum Platform {
        /** An officer publishes it and enters the number. */
        BY_HAND,
        /** Octant sends it. */
        HTTP
    }
}
