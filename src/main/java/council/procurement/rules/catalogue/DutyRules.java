package council.procurement.rules.catalogue;

import static council.procurement.rules.catalogue.Input.day;
import static council.procurement.rules.catalogue.Input.flag;

import council.procurement.rules.ExclusionNotice;
import council.procurement.rules.KeyDecision;
import council.procurement.rules.MeetingPapers;
import council.procurement.rules.RecordsRetention;
import council.procurement.rules.Threshold;
import council.procurement.rules.WrittenDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Rules {@code exclusion-notice}, {@code key-decision}, {@code meeting-papers} and {@code records-retention}: what goes with
 * a procurement.
 */
final class DutyRules {

    private DutyRules() {}

    static Rule exclusion() {
        return Rule.about(
                        "exclusion-notice",
                        "Notice of an exclusion",
                        "By when is the Minister told of an excluded supplier?",
                        "A supplier that has done certain wrongs may not win a public contract, or need not be allowed to. Whenever"
                                + " a council has excluded a supplier for such a reason, it tells the Minister, who keeps a list.",
                        "Days are calendar days, and the day of the exclusion counts as day 1. The last day does not move if it"
                                + " is a weekend or a holiday.")
                .law(
                        "Procurement Act 2023 s59",
                        "Whether a supplier is excluded or excludable (s57, Schedules 6 and 7) is not for this rule. Proceedings"
                                + " about an exclusion are told within 30 days as well.")
                .asks(day("excludedOn", "Excluded on", "The day on which the supplier is excluded.")
                        .from(Threshold.ACT_BEGINS))
                .answers(new Field("noticeBy", "Minister told by", "The last day to tell the Minister."))
                .examples(new Example("Excluded on a Friday", Map.of("excludedOn", "2026-11-20")))
                .by(given -> {
                    LocalDate by = ExclusionNotice.tellBy(given.day("excludedOn"));
                    return new Conclusion()
                            .with("noticeBy", by)
                            .because("The Minister is told before the end of 30 days beginning with "
                                    + WrittenDate.of(given.day("excludedOn"))
                                    + ", the day of the exclusion: by " + WrittenDate.of(by) + ".");
                });
    }

    static Rule keyDecision() {
        return Rule.about(
                        "key-decision",
                        "Key decision",
                        "By when is the public told that a key decision is coming?",
                        "A decision of the council's executive about significant money, or with a significant effect on two wards"
                                + " or more, is a key decision. Everybody may know beforehand that it is coming, and so the council"
                                + " publishes its intention 28 clear days before.",
                        "Clear days: neither the day of publication nor the day of the decision counts.")
                .standing(
                        "1",
                        "Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations"
                                + " 2012 (SI 2012/2089) reg 9",
                        Certainty.LAW,
                        LocalDate.of(2012, 9, 10),
                        "What is significant (reg 8) is for each council's constitution. The ways round the 28 days (reg 10"
                                + " general exception, reg 11 special urgency) are not covered.",
                        "Call-in after the decision is a matter of the council's constitution.")
                .asks(day("decisionOn", "Decision on", "The day on which the decision is to be taken.")
                        .from(LocalDate.of(2012, 10, 9)))
                .answers(new Field(
                        "publishBy", "Intention published by", "The last day to publish the intention to decide."))
                .examples(new Example("Cabinet on a Monday", Map.of("decisionOn", "2027-02-01")))
                .by(given -> {
                    LocalDate by = KeyDecision.publishBy(given.day("decisionOn"));
                    return new Conclusion()
                            .with("publishBy", by)
                            .because("28 clear days lie between " + WrittenDate.of(by)
                                    + ", the last day to publish the intention, and "
                                    + WrittenDate.of(given.day("decisionOn"))
                                    + ", the day of the decision; neither counts.");
                });
    }

    static Rule meetingPapers() {
        return Rule.about(
                        "meeting-papers",
                        "Papers of a meeting",
                        "Were the papers public early enough for the executive to decide?",
                        "Before the council's executive decides, everybody may read the agenda and the reports. They are"
                                + " available five clear days before the meeting, and so is the notice of its time and place.",
                        "Clear days: neither the day on which they become available nor the day of the meeting counts. The same"
                                + " five days lie between the notice to the chairman of scrutiny and a key decision that could not"
                                + " be announced 28 clear days before.")
                .standing(
                        "1",
                        "Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations"
                                + " 2012 (SI 2012/2089) reg 6, reg 7 and reg 10",
                        Certainty.LAW,
                        LocalDate.of(2012, 9, 10),
                        "Clear days are read as calendar days, as with key decisions. Many councils count working days only,"
                                + " which is earlier and never wrong.",
                        "A meeting convened at shorter notice, whose papers are available once it is convened, is not covered;"
                                + " nor are special urgency (reg 11) and private meetings (reg 5).")
                .asks(
                        day("availableOn", "Available on", "The day on which agenda and reports become available.")
                                .from(LocalDate.of(2012, 9, 10)),
                        day("meetingOn", "Meeting on", "The day of the meeting, or of the decision.")
                                .from(LocalDate.of(2012, 9, 16)))
                .answers(
                        new Field("inTime", "In time", "Whether five clear days lie between the two."),
                        new Field("availableBy", "Available by", "The last day to make them available."))
                .examples(
                        new Example(
                                "On the Tuesday before",
                                Map.of("availableOn", "2027-01-26", "meetingOn", "2027-02-01")),
                        new Example("A day later", Map.of("availableOn", "2027-01-27", "meetingOn", "2027-02-01")))
                .by(given -> {
                    LocalDate by = MeetingPapers.availableBy(given.day("meetingOn"));
                    boolean inTime = !given.day("availableOn").isAfter(by);
                    return new Conclusion()
                            .with("inTime", inTime)
                            .with("availableBy", by)
                            .because("Five clear days lie between " + WrittenDate.of(by) + " and "
                                    + WrittenDate.of(given.day("meetingOn")) + ", the day of the meeting; "
                                    + WrittenDate.of(given.day("availableOn"))
                                    + (inTime ? " is early enough." : " is too late."));
                });
    }

    static Rule records() {
        return Rule.about(
                        "records-retention",
                        "Records",
                        "How long are the records of the procurement kept?",
                        "Years later somebody may ask why a supplier was chosen. The council therefore keeps a record of every"
                                + " material decision and of what it wrote to suppliers.",
                        "The Act asks for three years from the signature. A claim under the contract can come much later, so"
                                + " councils keep the records of a contract for years after it has ended.")
                .standing(
                        "1",
                        "Procurement Act 2023 s98; for the longer period Octant's default",
                        Certainty.LAW,
                        Threshold.ACT_BEGINS,
                        "The three years are law and a minimum. Six years after the end of the contract, twelve if it is under"
                                + " seal, is Octant's default for what councils usually do; your council's own schedule comes first.",
                        "Where no contract is entered into, the three years count from the award (s98); give that day.")
                .asks(
                        day("enteredInto", "Entered into on", "The day on which the contract is entered into.")
                                .from(Threshold.ACT_BEGINS),
                        day("endsOn", "Ends on", "The day on which the contract ends, as things stand.")
                                .from(Threshold.ACT_BEGINS),
                        flag("underSeal", "It is under seal", "Whether the contract is made under seal, as a deed.")
                                .optional())
                .answers(
                        new Field("lawUntil", "By law until", "The last day on which the Act wants the records kept."),
                        new Field(
                                "keepUntil",
                                "Kept until",
                                "The last day by the council's own period, never before that of the law."))
                .examples(
                        new Example(
                                "A contract of three years",
                                Map.of("enteredInto", "2026-12-03", "endsOn", "2029-12-31")),
                        new Example(
                                "The same under seal",
                                Map.of("enteredInto", "2026-12-03", "endsOn", "2029-12-31", "underSeal", true)))
                .checking(given -> given.day("endsOn").isBefore(given.day("enteredInto"))
                        ? List.of(new Fault(
                                "endsOn",
                                "is " + WrittenDate.of(given.day("endsOn")) + ", before the contract is entered into",
                                "Give a day that is not before “enteredInto”"))
                        : List.of())
                .by(given -> {
                    RecordsRetention kept =
                            RecordsRetention.of(given.day("enteredInto"), given.day("endsOn"), given.flag("underSeal"));
                    return new Conclusion()
                            .with("lawUntil", kept.lawUntil())
                            .with("keepUntil", kept.keepUntil())
                            .because("The Act wants the records kept for three years from "
                                    + WrittenDate.of(given.day("enteredInto")) + ", until "
                                    + WrittenDate.of(kept.lawUntil()) + ". "
                                    + (given.flag("underSeal") ? "Twelve" : "Six")
                                    + " years after the contract has ended, which is Octant's default, they can go: after "
                                    + WrittenDate.of(kept.keepUntil()) + ".");
                });
    }
}
