package council.procurement.web;

import council.procurement.notice.NoticeTimeline;
import council.procurement.report.Forecast;
import council.procurement.rules.CouncilTime;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
    private final NoticeTimeline notices;
    private final Clock clock;

    ForecastApi(Forecast forecast, NoticeTimeline notices, Clock clock) {
        this.forecast = forecast;
        this.notices = notices;
        this.clock = clock;
    }

    @Operation(
            summary = "Every date that will fire, from one day to another; the next twelve months if neither is given")
    @GetMapping("/api/forecast")
    List<Entry> forecast(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        LocalDate first = Objects.requireNonNullElse(from, CouncilTime.dayOf(clock.instant()));
        LocalDate last = Objects.requireNonNullElse(to, first.plusMonths(12));
        if (last.isBefore(first) || ChronoUnit.YEARS.between(first, last) >= MOST_YEARS) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "Give a day in “to” that is not before “from” and less than twenty years after it.");
        }
        return Stream.concat(
                        forecast.between(first, last).stream().map(ForecastApi::entry),
                        notices.between(first, last).stream().map(ForecastApi::entry))
                .sorted(Comparator.comparing(Entry::day).thenComparing(Entry::reference))
                .toList();
    }

    /**
     * A date to come.
     *
     * @param day the day in London
     * @param due the moment it fires: a last day, when it is over
     * @param reference the contract; for a notice, the contract or cycle
     * @param title what that is called; null where it is no contract
     * @param supplier its supplier; null where none is known
     * @param kind what happens: a kind of date, or NOTICE
     * @param description the same in words
     * @param option the extension option it is for; null for the contract itself
     * @param notice the code of the notice, such as UK11; null for another date
     * @param because why the notice is due, or what that depends on; null for another date
     */
    record Entry(
            LocalDate day,
            Instant due,
            String reference,
            @Nullable String title,
            @Nullable String supplier,
            String kind,
            String description,
            @Nullable Integer option,
            @Nullable String notice,
            @Nullable String because) {}

    private static Entry entry(Forecast.Entry date) {
        return new Entry(
                date.day(),
                date.due(),
                date.reference(),
                date.title(),
                date.supplier(),
                date.kind().name(),
                date.description(),
                date.option(),
                null,
                null);
    }

    private static Entry entry(NoticeTimeline.Due due) {
        NoticeTimeline.Line line = due.line();
        LocalDate day = Objects.requireNonNull(line.dueBy());
        return new Entry(
                day,
                CouncilTime.endOf(day),
                due.reference(),
                due.title(),
                due.supplier(),
                "NOTICE",
                line.title() + " by",
                null,
                line.code(),
                line.because());
    }
}
