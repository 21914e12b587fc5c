package council.procurement.demo;

import council.procurement.engine.EngineClock;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Moves the application's and the engine's clock together, so that a review two years off can be seen today. */
@RestController
@Profile("!production")
class DemoClockApi {

    private static final Duration FURTHEST = Duration.ofDays(366L * 30);

    private final EngineClock clock;
    private final DemoTime time;

    DemoClockApi(EngineClock clock, DemoTime time) {
        this.clock = clock;
        this.time = time;
    }

    /**
     * How to move the clock; one of the two.
     *
     * @param advance by how much, as an ISO 8601 duration or period such as {@code P30D} or {@code PT2H}
     * @param now to which moment, such as {@code 2027-04-01T09:00:00Z}
     */
    record Move(@Nullable String advance, @Nullable Instant now) {}

    @Operation(summary = "What time it is for Octant")
    @GetMapping("/api/demo/clock")
    Map<String, Instant> now() {
        return Map.of("now", clock.instant());
    }

    @Operation(summary = "Moves Octant's clock: {\"advance\": \"P30D\"} or {\"now\": \"2027-04-01T09:00:00Z\"}")
    @PostMapping("/api/demo/clock")
    Map<String, Instant> move(@RequestBody Move move) {
        Instant wanted = wanted(move);
        Duration ahead = Duration.between(time.machine(), wanted);
        if (ahead.abs().compareTo(FURTHEST) > 0) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The clock moves by thirty years at most.");
        }
        time.runAhead(ahead);
        return now();
    }

    private Instant wanted(Move move) {
        if (move.now() != null && move.advance() == null) {
            return move.now();
        }
        if (move.advance() != null && move.now() == null) {
            return clock.instant()
                    .atZone(ZoneOffset.UTC)
                    .plus(amount(move.advance()))
                    .toInstant();
        }
        throw new ResponseStatusException(
                HttpStatus.BAD_REQUEST, "Give either “advance”, such as P30D, or “now”, such as 2027-04-01T09:00:00Z.");
    }

    private static java.time.temporal.TemporalAmount amount(String advance) {
        try {
            return advance.contains("T") ? Duration.parse(advance) : Period.parse(advance);
        } catch (DateTimeParseException e) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "“advance” is an ISO 8601 duration such as P30D, P2Y or PT2H, not “" + advance + "”.");
        }
    }
}
