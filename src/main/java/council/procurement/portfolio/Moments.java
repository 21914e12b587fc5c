package council.procurement.portfolio;

import council.procurement.rules.CouncilTime;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The moment at which the portfolio is looked at, as the engine's tables write it. */
@Component
class Moments {

    /** What is due within so many days is due soon. */
    static final int SOON_DAYS = 14;

    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    Timestamp soon() {
        return Timestamp.from(clock.instant().plus(Duration.ofDays(SOON_DAYS)));
    }

    LocalDate today() {
        return CouncilTime.dayOf(clock.instant());
    }

    /** Whole days from then until now. */
    long daysSince(Instant then) {
        return Duration.between(then, clock.instant()).toDays();
    }

    /** The day in London. */
    LocalDate dayOf(Timestamp then) {
        return CouncilTime.dayOf(then.toInstant());
    }

    /** How pressing something is that is due then; null for what has no day. */
    Tone tone(@Nullable Timestamp due) {
        if (due == null || !due.before(soon())) {
            return Tone.NONE;
        }
        return due.before(now()) ? Tone.RED : Tone.AMBER;
    }
}
