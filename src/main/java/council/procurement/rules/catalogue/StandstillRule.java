package council.procurement.rules.catalogue;

import static council.procurement.rules.catalogue.Input.day;
import static council.procurement.rules.catalogue.Input.flag;

import council.procurement.rules.Standstill;
import council.procurement.rules.Threshold;
import council.procurement.rules.WorkingDays;
import council.procurement.rules.WrittenDate;
import java.time.LocalDate;
import java.util.Map;

/** Rule {@code standstill}: when a contract may be entered into. */
final class StandstillRule {

    private StandstillRule() {}

    static Rule by(WorkingDays workingDays) {
        return Rule.about(
                        "standstill",
                        "Standstill",
                        "From which day may the council enter into the contract?",
                        "When a council has chosen a supplier, it does not sign at once. It first tells everybody who tendered"
                                + " how their tender was judged, and publishes a contract award notice. Then it waits: that pause is"
                                + " called standstill.",
                        "It gives those who lost the time to ask, to check, and to go to court while the contract can still be"
                                + " stopped. If the council hears during the pause that a claim has been made, it may not sign"
                                + " until the court allows it.",
                        "The pause lasts eight working days, and the day of the notice is the first of them. A working day is no"
                                + " Saturday, no Sunday and no bank holiday in any part of the United Kingdom: a holiday in"
                                + " Scotland or Northern Ireland makes the pause longer in England too. A contract signed too early"
                                + " can be set aside by a court.")
                .law(
                        "Procurement Act 2023 s51 and s123(1)",
                        "If the award notice names a longer standstill, that one counts.",
                        "None is mandatory either for contracts awarded by reference to a dynamic market, directly because of"
                                + " extreme and unavoidable urgency, or to protect life (s51(3)). The rule does not ask for these;"
                                + " waiting all the same is always lawful.",
                        "A council that chooses to wait where it need not has to wait eight working days at least, and is bound"
                                + " by it (s51(4) and (5)).")
                .asks(
                        day(
                                        "noticePublished",
                                        "Award notice published on",
                                        "The day on which the contract award notice is published.")
                                .from(Threshold.ACT_BEGINS),
                        flag(
                                        "lightTouch",
                                        "It is a light touch contract",
                                        "Whether the contract is a light touch contract (s9).")
                                .optional(),
                        flag(
                                        "frameworkCallOff",
                                        "It is called off under a framework",
                                        "Whether the contract is awarded in accordance with a framework (s45).")
                                .optional())
                .answers(
                        new Field("mandatory", "Standstill mandatory", "Whether there has to be a standstill."),
                        new Field(
                                "lastDay", "Last day of standstill", "The last day of it; null if none is mandatory."),
                        new Field(
                                "mayEnterFrom",
                                "May be entered into from",
                                "The first day on which the contract may be entered into."))
                .examples(
                        new Example(
                                "St Andrew's Day, a bank holiday in Scotland only, makes it a day longer",
                                Map.of("noticePublished", "2026-11-20")),
                        new Example("Over Christmas and the New Year", Map.of("noticePublished", "2026-12-21")),
                        new Example(
                                "A light touch contract", Map.of("noticePublished", "2026-11-20", "lightTouch", true)))
                .by(given -> conclude(given, workingDays));
    }

    private static Conclusion conclude(Given given, WorkingDays workingDays) {
        LocalDate published = given.day("noticePublished");
        boolean exempt = given.flag("lightTouch") || given.flag("frameworkCallOff");
        Standstill standstill = exempt ? Standstill.notMandatory(published) : Standstill.after(published, workingDays);
        return new Conclusion()
                .with("mandatory", standstill.mandatory())
                .with("lastDay", standstill.lastDay())
                .with("mayEnterFrom", standstill.mayEnterFrom())
                .because(exempt ? whyNone(given) : why(published, standstill));
    }

    private static String why(LocalDate published, Standstill standstill) {
        return "The award notice is published on " + WrittenDate.of(published)
                + "; the eighth working day beginning with that day is "
                + WrittenDate.of(standstill.mayEnterFrom().minusDays(1))
                + ". The contract may be entered into once that day is over, from "
                + WrittenDate.of(standstill.mayEnterFrom()) + ".";
    }

    private static String whyNone(Given given) {
        return "No standstill is mandatory for a contract "
                + (given.flag("lightTouch") ? "for light touch services" : "awarded in accordance with a framework")
                + ". It may be entered into once its award notice is published. If the notice provides for a standstill all"
                + " the same, it lasts eight working days at least and binds the council.";
    }
}
