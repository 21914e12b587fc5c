package council.procurement.rules.catalogue;

import static council.procurement.rules.catalogue.Input.day;
import static council.procurement.rules.catalogue.Input.flag;

import council.procurement.rules.FrameworkTerm;
import council.procurement.rules.OpenFramework;
import council.procurement.rules.Threshold;
import council.procurement.rules.WrittenDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rules {@code framework-term} and {@code open-framework}: how long frameworks may run. */
final class FrameworkRules {

    private static final String FIRST = "awardedOn";
    private static final String SECOND = "secondAwardOn";
    private static final String THIRD = "thirdAwardOn";
    private static final String ONE_SUPPLIER = "oneSupplierFrom";
    private static final String END = "endsOn";

    private FrameworkRules() {}

    static Rule term() {
        return Rule.about(
                        "framework-term",
                        "Term of a framework",
                        "May the framework run that long?",
                        "A framework is an agreement with one supplier or several under which contracts are awarded later, without"
                                + " beginning from nothing each time. While it runs nobody else can win these contracts, so the Act"
                                + " limits its term: four years, or eight if it is for utilities contracts or defence contracts only.",
                        "A term in years begins with the day of the award, and its last day is the day before the anniversary.")
                .law(
                        "Procurement Act 2023 s47",
                        "The day of the award is taken to be the first day of the term.",
                        "It may be longer if the council considers that what is bought needs it; then the tender notice or the"
                                + " transparency notice gives the reasons (s47(2) and (3)).",
                        "There is no limit for light touch contracts (s47(5)). Open frameworks have limits of their own; ask"
                                + " open-framework.")
                .asks(
                        KindOfContract.input(),
                        day(FIRST, "Awarded on", "The day on which the framework is awarded.")
                                .from(Threshold.ACT_BEGINS),
                        day(END, "Ends on", "The last day of the framework, with all extensions.")
                                .from(Threshold.ACT_BEGINS),
                        flag(
                                        "utilitiesOrDefence",
                                        "It is for utilities or for defence only",
                                        "Whether all contracts under it are utilities contracts, or all are defence contracts.")
                                .optional(),
                        flag(
                                        "longerJustified",
                                        "The notice says why it is longer",
                                        "Whether what is bought needs a longer term and the notice gives the reasons.")
                                .optional())
                .answers(
                        new Field("permitted", "Permitted", "Whether it may run until that day."),
                        new Field(
                                "latestEnd", "Ends by", "The last day on which it may end; null if there is no limit."))
                .examples(
                        new Example("Four years", term("2026-12-03", "2030-12-02")),
                        new Example("A day more", term("2026-12-03", "2030-12-03")))
                .checking(given -> notBefore(given, END, FIRST, "the framework is awarded"))
                .by(FrameworkRules::concludeTerm);
    }

    private static Map<String, Object> term(String awarded, String ends) {
        return Map.of("kind", "SERVICES", FIRST, awarded, END, ends);
    }

    private static Conclusion concludeTerm(Given given) {
        boolean longer = given.flag("utilitiesOrDefence");
        FrameworkTerm term =
                FrameworkTerm.of(KindOfContract.of(given), given.day(FIRST), longer, given.flag("longerJustified"));
        LocalDate end = term.latestEnd();
        return new Conclusion()
                .with("permitted", term.allows(given.day(END)))
                .with("latestEnd", end)
                .because(
                        end == null
                                ? KindOfContract.of(given).isLightTouch()
                                        ? "The Act sets no limit for frameworks of light touch contracts."
                                        : "What is bought needs a longer term and the notice gives the reasons, so the Act sets no"
                                                + " limit."
                                : (longer ? "Eight" : "Four") + " years from the award on "
                                        + WrittenDate.of(given.day(FIRST)) + " are over with " + WrittenDate.of(end)
                                        + (term.allows(given.day(END))
                                                ? "; the framework does not go beyond that day."
                                                : ", and the framework would run until "
                                                        + WrittenDate.of(given.day(END)) + "."));
    }

    static Rule open() {
        return Rule.about(
                        "open-framework",
                        "Open framework",
                        "May the open framework run that long, and when is it opened again?",
                        "An open framework is a row of frameworks, each on much the same terms as the last. Whenever the next is"
                                + " awarded, suppliers that were not in can come in; for that it may run longer than any other, eight"
                                + " years in all.",
                        "It is opened within the first three years, and then at least once in every five years from the second"
                                + " award. Once only one supplier is in it, it ends within four years of that award.")
                .law(
                        "Procurement Act 2023 s49(2), (6) and (7)",
                        "Periods of years begin with the day of an award, and their last day is the day before its anniversary.",
                        "The Act wants the last framework to expire at the end of the eight years; Octant does not object if the"
                                + " council plans an earlier end.",
                        "Awards that are not given are not judged. Open frameworks may not be awarded directly (s49(10)).")
                .asks(
                        day(FIRST, "First award on", "The day on which the first framework of the scheme is awarded.")
                                .from(Threshold.ACT_BEGINS),
                        day(END, "Ends on", "The last day of the last framework.")
                                .from(Threshold.ACT_BEGINS),
                        day(SECOND, "Second award on", "The day on which the second framework is awarded.")
                                .from(Threshold.ACT_BEGINS)
                                .optional(),
                        day(THIRD, "Third award on", "The day on which the third framework is awarded.")
                                .from(Threshold.ACT_BEGINS)
                                .optional(),
                        day(
                                        ONE_SUPPLIER,
                                        "Awarded to one supplier on",
                                        "The day on which a framework of the scheme is awarded to one supplier only, if any is.")
                                .from(Threshold.ACT_BEGINS)
                                .optional())
                .answers(
                        new Field("permitted", "Permitted", "Whether end and awards are within their limits."),
                        new Field("latestEnd", "Ends by", "The last day on which the last framework may end."),
                        new Field("secondAwardBy", "Second award by", "The last day for the second award."),
                        new Field(
                                "thirdAwardBy",
                                "Third award by",
                                "The last day for the third award; null while no second is given."))
                .examples(
                        new Example("Eight years", Map.of(FIRST, "2026-12-03", END, "2034-12-02")),
                        new Example("A day more", Map.of(FIRST, "2026-12-03", END, "2034-12-03")),
                        new Example(
                                "Opened again on the last possible day",
                                Map.of(FIRST, "2026-12-03", END, "2034-12-02", SECOND, "2029-12-02")))
                .checking(FrameworkRules::faultsOfOpen)
                .by(FrameworkRules::concludeOpen);
    }

    private static List<Fault> faultsOfOpen(Given given) {
        var faults = new ArrayList<>(notBefore(given, END, FIRST, "the first award"));
        faults.addAll(notBefore(given, SECOND, FIRST, "the first award"));
        faults.addAll(notBefore(given, ONE_SUPPLIER, FIRST, "the first award"));
        if (given.has(THIRD) && !given.has(SECOND)) {
            faults.add(new Fault(SECOND, "is missing although there is a third award", "Give the day of the second"));
        } else {
            faults.addAll(notBefore(given, THIRD, SECOND, "the second award"));
        }
        return faults;
    }

    private static List<Fault> notBefore(Given given, String later, String earlier, String what) {
        return given
                .dayIfGiven(later)
                .filter(day -> day.isBefore(given.day(earlier)))
                .map(day -> new Fault(
                        later,
                        "is " + WrittenDate.of(day) + ", before " + what,
                        "Give a day that is not before “" + earlier + "”"))
                .stream()
                .toList();
    }

    private static Conclusion concludeOpen(Given given) {
        OpenFramework scheme = OpenFramework.of(
                given.day(FIRST),
                given.dayIfGiven(SECOND).orElse(null),
                given.dayIfGiven(ONE_SUPPLIER).orElse(null));
        boolean ends = !given.day(END).isAfter(scheme.latestEnd());
        boolean second = isBy(given, SECOND, scheme.secondAwardBy());
        LocalDate thirdBy = scheme.thirdAwardBy();
        boolean third = thirdBy == null || isBy(given, THIRD, thirdBy);
        return new Conclusion()
                .with("permitted", ends && second && third)
                .with("latestEnd", scheme.latestEnd())
                .with("secondAwardBy", scheme.secondAwardBy())
                .with("thirdAwardBy", thirdBy)
                .because("The open framework ends by " + WrittenDate.of(scheme.latestEnd())
                        + " and is opened again by " + WrittenDate.of(scheme.secondAwardBy())
                        + (thirdBy == null ? "" : ", then by " + WrittenDate.of(thirdBy)) + ". "
                        + (!ends
                                ? "Its end is too late."
                                : !second
                                        ? "The second award is too late."
                                        : !third ? "The third award is too late." : "What is planned keeps to that."));
    }

    private static boolean isBy(Given given, String name, LocalDate last) {
        return given.dayIfGiven(name).filter(day -> day.isAfter(last)).isEmpty();
    }
}
