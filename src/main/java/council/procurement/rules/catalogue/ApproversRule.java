package council.procurement.rules.catalogue;

import council.procurement.rules.ApprovalSubject;
import council.procurement.rules.Approvers;
import council.procurement.rules.Money;
import council.procurement.rules.PolicyTables;
import council.procurement.rules.RiskLevel;
import java.time.LocalDate;
import java.util.Map;

/** Rule {@code approvers}: who approves a mandate, a strategy, a waiver, the release of a tender, an award or a change. */
final class ApproversRule {

    static final String ID = "approvers";

    private ApproversRule() {}

    static Rule by(PolicyTables tables) {
        return Rule.about(
                        ID,
                        "Who approves",
                        "Who approves it, and how many people of each group?",
                        "Nobody buys alone: what one person has prepared, others approve. The more it is worth and the more is at risk,"
                                + " the more people look at it, and the higher they stand.",
                        "All of them have to agree. None of them may be among those whose work it is, and each person counts once, even"
                                + " if they belong to several groups.")
                .standing(
                        "1",
                        "Octant default; SI 2012/2089 reg 8 for key decisions",
                        Certainty.OCTANT_DEFAULT,
                        LocalDate.of(2025, 1, 1),
                        "Who approves up to which value is for each council's standing orders and scheme of delegation; these limits"
                                + " are Octant's.",
                        "Whether a decision is a key decision, and how much is at risk, is for people to say.",
                        "Where a council lets team managers approve small purchases, it is the head of service here: Octant knows no"
                                + " lower group.")
                .asks(
                        Input.choice(
                                "subject",
                                "What is to be approved",
                                "What somebody is asked to approve.",
                                ApprovalSubject.values(),
                                ApprovalSubject::title),
                        Input.money(
                                "valueExVat",
                                "Value without VAT",
                                "What it is worth without VAT, over its whole term."),
                        Input.flag("keyDecision", "It is a key decision", "Whether it is a key decision."),
                        Input.choice(
                                "risk",
                                "Risk",
                                "How much is at risk, as those who prepare it judge it.",
                                RiskLevel.values(),
                                ApproversRule::title))
                .answers(
                        people("headsOfService", "Heads of service"),
                        people("directors", "Directors"),
                        people("finance", "Finance"),
                        people("legal", "Legal services"),
                        people("corporateProcurement", "Corporate procurement"),
                        people("members", "Elected members"))
                .examples(
                        example("A strategy for £99,999.99", "STRATEGY", 99_999.99, false, "MEDIUM"),
                        example("A strategy for £100,000", "STRATEGY", 100_000, false, "MEDIUM"),
                        example("The same at high risk", "STRATEGY", 100_000, false, "HIGH"),
                        example("An award that is a key decision", "AWARD", 180_000, true, "MEDIUM"),
                        example("The release of a tender for £100,000", "RELEASE", 100_000, false, "LOW"),
                        example("A large departure from the rules", "WAIVER", 500_000, false, "LOW"))
                .by(given -> conclude(given, tables));
    }

    private static Field people(String name, String label) {
        return new Field(name, label, "How many people of this group approve it; 0 if none has to.");
    }

    private static Example example(String title, String subject, Number value, boolean key, String risk) {
        return new Example(title, Map.of("subject", subject, "valueExVat", value, "keyDecision", key, "risk", risk));
    }

    private static String title(RiskLevel risk) {
        return Character.toUpperCase(risk.words().charAt(0)) + risk.words().substring(1);
    }

    private static Conclusion conclude(Given given, PolicyTables tables) {
        ApprovalSubject subject = given.choice("subject", ApprovalSubject.class);
        Money value = given.money("valueExVat");
        boolean key = given.flag("keyDecision");
        RiskLevel risk = given.choice("risk", RiskLevel.class);
        Approvers approvers = Approvers.of(tables, subject, value, key, risk);
        var conclusion = new Conclusion();
        Approvers.groups()
                .forEach(group -> conclusion.with(group, approvers.seats().getOrDefault(group, 0)));
        return conclusion.because("It is about " + value + " without VAT at " + risk.words() + " risk and is "
                + (key ? "a" : "no") + " key decision, so " + subject.words() + " is approved by " + approvers.words()
                + ".");
    }
}
