package council.procurement.file;

import council.procurement.register.RuleAnswer;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.sourcing.Procurement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The dates of a procurement, each with what a rule answered when it was settled, or who else settled it. */
final class ProcurementDays {

    private final List<RuleAnswer> answers;
    private final BiFunction<LocalDate, String, DueDay> unsettled;

    private ProcurementDays(List<RuleAnswer> answers, BiFunction<LocalDate, String, DueDay> unsettled) {
        this.answers = answers;
        this.unsettled = unsettled;
    }

    /**
     * The dates that are known, in no particular order.
     *
     * @param answers what rules answered the case, in the order in which they were asked
     * @param unsettled a day of that name with how it stands to today, and no ground yet
     */
    static List<DueDay> of(
            Procurement procurement, List<RuleAnswer> answers, BiFunction<LocalDate, String, DueDay> unsettled) {
        return new ProcurementDays(answers, unsettled).of(procurement).toList();
    }

    private Stream<DueDay> of(Procurement procurement) {
        Procurement.Timetable timetable = procurement.timetable();
        Procurement.Progress progress = procurement.progress();
        return Stream.of(
                        day(
                                procurement.need().wantedStart(),
                                "Wanted from",
                                null,
                                "The department wants it from then on."),
                        day(
                                procurement.market().beginsOn(),
                                "The procurement begins in law",
                                "threshold",
                                "The day decides which thresholds count."),
                        day(
                                procurement.market().engagementCloses(),
                                "Market engagement closes",
                                null,
                                "It was announced to the market."),
                        day(
                                procurement.route().decisionOn(),
                                "Key decision",
                                "key-decision",
                                "The day was announced; nobody approves before it."),
                        day(
                                timetable.publishOn(),
                                "To be published",
                                "participation-period",
                                "The timetable of the tender says so."),
                        moment(
                                timetable.clarificationsUntil(),
                                "Suppliers may ask until",
                                null,
                                "The timetable of the tender says so."),
                        moment(
                                timetable.tendersUntil(),
                                "Tenders may be sent until",
                                "tender-period",
                                "The timetable of the tender says so."),
                        day(
                                progress.published(),
                                "Published",
                                null,
                                "It was published then, or suppliers were invited."),
                        day(progress.awarded(), "Award approved", null, "All who had to approve it had done so."),
                        day(
                                progress.standstillUntil(),
                                "Standstill ends",
                                "standstill",
                                "The contract may not be entered into before."),
                        day(progress.entered(), "Contract entered into", null, "It was signed or sealed then."),
                        day(timetable.starts(), "Contract is to start", null, "The timetable of the tender says so."),
                        day(timetable.ends(), "Contract is to end", null, "Its term, without extensions."))
                .filter(Objects::nonNull);
    }

    private @Nullable DueDay moment(@Nullable Instant at, String what, @Nullable String rule, String otherwise) {
        DueDay day = day(at == null ? null : CouncilTime.dayOf(at), what, rule, otherwise);
        return day == null || at == null
                ? null
                : new DueDay(day.day(), WrittenDate.of(at), what, day.standing(), day.why(), day.source(), day.rule());
    }

    private @Nullable DueDay day(@Nullable LocalDate on, String what, @Nullable String rule, String otherwise) {
        if (on == null) {
            return null;
        }
        DueDay bare = unsettled.apply(on, what);
        DayGround ground = answers.stream()
                .filter(answer -> answer.rule().equals(rule))
                .reduce((earlier, later) -> later)
                .map(answer -> new DayGround(answer.because(), answer.citation(), answer.rule()))
                .orElseGet(() -> DayGround.ofPeople(otherwise));
        return new DueDay(on, bare.when(), what, bare.standing(), ground.why(), ground.source(), ground.rule());
    }
}
