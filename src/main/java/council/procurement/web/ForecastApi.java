package council.procurement.web;

import council.procurement.report.Forecast;
import council.procurement.rules.CouncilTime;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What will fire, and when. */
@RestController
class ForecastApi {

    private static final int MOST_YEARS = 20;

    private final Forecast forecast;
    private final Clock clock;

    ForecastApi(Forecast forecast, Clock clock) {
        this.forecast = forecast;
        this.clock = clock;
    }

    @Operation(
            summary = "Every date that will fire, from one day to another; the next twelve months if neither is given")
    @GetMapping("/api/forecast")
    List<Forecast.Entry> forecast(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        LocalDate first = Objects.requireNonNullElse(from, CouncilTime.dayOf(clock.instant()));
        LocalDate last = Objects.requireNonNullElse(to, first.plusMonths(12));
        if (last.isBefore(first) || ChronoUnit.YEARS.between(first, last) >= MOST_YEARS) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "Give a day in “to” that is not before “from” and less than twenty years after it.");
        }
        return forecast.between(first, last);
    }
}
