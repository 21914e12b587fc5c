package council.procurement.rules.catalogue;

import static council.procurement.rules.catalogue.Input.flag;
import static council.procurement.rules.catalogue.Input.money;

import council.procurement.rules.ContractManagerTraining;
import council.procurement.rules.Money;
import council.procurement.rules.PolicyTables;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/**
 * Rules {@code contract-tier}, {@code renewal-approvers} and {@code contract-manager-training}: how closely a contract is
 * managed, who confirms what follows it, and who is trained for it.
 */
final class ManagementRules {

    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final String DEFAULT = "Octant default";

    private ManagementRules() {}

    static Rule tier(PolicyTables tables) {
        return Rule.about(
                        "contract-tier",
                        "Tier of a contract",
                        "How closely is the contract managed?",
                        "Nobody can look closely at every contract. Those that matter most, because of money, because people depend"
                                + " on them or because of what they know about people, are gold and are reviewed every month; silver"
                                + " ones every quarter, bronze ones every year.")
                .standing(
                        "1",
                        DEFAULT + "; Procurement Act 2023 s52 for contracts of more than £5 million",
                        Certainty.OCTANT_DEFAULT,
                        FROM,
                        "Gold, silver and bronze are the usual tiers of government contract management; its own limits are not"
                                + " published.",
                        "The score adds up how much a year costs, how much the service matters, what a failing supplier would do, how"
                                + " complex it is, and reputation: 0 to 3 each, weighted by the settings octant.tiering.")
                .asks(
                        Input.decimal("score", "Score", "The sum of the weighted scores.", 0, 1_000_000),
                        flag(
                                "overFiveMillion",
                                "It is worth more than £5 million",
                                "Whether it is worth more than £5 million."),
                        flag(
                                        "vulnerablePeople",
                                        "Vulnerable people depend on it",
                                        "Whether a statutory duty to vulnerable people depends on it.")
                                .optional(),
                        flag("personalData", "It handles much personal data", "Whether it handles much personal data.")
                                .optional())
                .answers(
                        new Field(
                                "tier",
                                "Tier",
                                "How closely it is managed.",
                                Map.of("GOLD", "Gold", "SILVER", "Silver", "BRONZE", "Bronze")),
                        new Field(
                                "reviewEveryMonths",
                                "Reviewed every … months",
                                "Months between reviews of performance."))
                .examples(
                        new Example("A score of 11", Map.of("score", 11, "overFiveMillion", false)),
                        new Example("A little less", Map.of("score", 10.99, "overFiveMillion", false)),
                        new Example("More than £5 million", Map.of("score", 2, "overFiveMillion", true)))
                .by(given -> concludeTier(given, tables));
    }

    private static Conclusion concludeTier(Given given, PolicyTables tables) {
        boolean large = given.flag("overFiveMillion");
        boolean people = given.flag("vulnerablePeople");
        boolean data = given.flag("personalData");
        String tier = String.valueOf(tables.row(
                        "contract-tier",
                        Map.of(
                                "score",
                                given.rate("score"),
                                "overFiveMillion",
                                large,
                                "vulnerablePeople",
                                people,
                                "personalData",
                                data))
                .get("tier"));
        Object months = tables.row("review-schedule", Map.of("tier", tier)).get("everyMonths");
        String why = large
                ? "It is worth more than £5 million"
                : people
                        ? "A statutory duty to vulnerable people depends on it"
                        : data
                                ? "It handles much personal data"
                                : "Its score is " + given.rate("score").toPlainString();
        return new Conclusion()
                .with("tier", tier)
                .with("reviewEveryMonths", months)
                .because(why + ", so its tier is " + tier.toLowerCase(Locale.UK) + " and its performance is reviewed "
                        + (Integer.valueOf(1).equals(months) ? "every month." : "every " + months + " months."));
    }

    static Rule approvers(PolicyTables tables) {
        return Rule.about(
                        "renewal-approvers",
                        "Who confirms a renewal",
                        "Who confirms what the board has decided about a contract?",
                        "What follows a contract is decided by the insourcing board. Above a certain value, and whenever it is a key"
                                + " decision, somebody else confirms it, so that nobody decides alone on much money.")
                .standing(
                        "1",
                        DEFAULT + "; SI 2012/2089 reg 8 for key decisions",
                        Certainty.OCTANT_DEFAULT,
                        FROM,
                        "Who decides up to which value is for each council's scheme of delegation; these limits are Octant's.",
                        "Whether a decision is a key decision is for people to say.")
                .asks(
                        money(
                                "valueExVat",
                                "Value without VAT",
                                "The contract's value without VAT, over its whole term."),
                        flag("keyDecision", "It is a key decision", "Whether it is a key decision."))
                .answers(new Field(
                        "confirmedBy",
                        "Confirmed by",
                        "Who confirms it.",
                        Map.of(
                                "NOBODY",
                                "Nobody: the board decides",
                                "DIRECTOR",
                                "A director",
                                "MEMBERS",
                                "Elected members")))
                .examples(
                        new Example("£99,999.99", Map.of("valueExVat", 99_999.99, "keyDecision", false)),
                        new Example("£100,000", Map.of("valueExVat", 100_000, "keyDecision", false)),
                        new Example("A key decision", Map.of("valueExVat", 50_000, "keyDecision", true)))
                .by(given -> concludeApprovers(given, tables));
    }

    private static Conclusion concludeApprovers(Given given, PolicyTables tables) {
        Money value = given.money("valueExVat");
        boolean key = given.flag("keyDecision");
        String by =
                String.valueOf(tables.row("renewal-approvers", Map.of("value", value.inPounds(), "keyDecision", key))
                        .get("confirmedBy"));
        String who = switch (by) {
            case "NOBODY" -> "the board decides alone";
            case "DIRECTOR" -> "a director confirms what the board decides";
            default -> "elected members confirm what the board decides";
        };
        return new Conclusion()
                .with("confirmedBy", by)
                .because((key ? "It is a key decision" : "The contract is worth " + value + " without VAT") + ", so "
                        + who + ".");
    }

    static Rule training() {
        return Rule.about(
                        "contract-manager-training",
                        "Training of contract managers",
                        "Is somebody trained to manage contracts?",
                        "Managing contracts is a craft, and many do it beside another job. Those who spend more than a fifth of"
                                + " their time on it are invited to be trained for it.")
                .standing(
                        "1",
                        "Worcestershire CC, Corporate Procurement Strategy 2022-25, Appendix 1 (skills and knowledge)",
                        Certainty.COUNCIL_POLICY,
                        LocalDate.of(2022, 1, 1),
                        "It is the aim of one council, the level “Leader” of its maturity matrix. For any other council it is"
                                + " Octant's default.",
                        "The strategy names years and not days; it is taken to apply from the first of January.")
                .asks(Input.decimal(
                        "percentOfTheJob",
                        "Share of the job, per cent",
                        "How much of the job is contract management, in per cent.",
                        0,
                        100))
                .answers(new Field("invited", "Invited to be trained", "Whether the training is meant for them."))
                .examples(
                        new Example("A fifth of the job", Map.of("percentOfTheJob", 20)),
                        new Example("A little more", Map.of("percentOfTheJob", 20.01)))
                .by(given -> {
                    boolean invited = ContractManagerTraining.isFor(given.rate("percentOfTheJob"));
                    return new Conclusion()
                            .with("invited", invited)
                            .because("Contract management takes "
                                    + given.rate("percentOfTheJob").toPlainString() + " per cent of the job, which is "
                                    + (invited
                                            ? "more than 20 per cent, so the training is offered."
                                            : "not more than 20 per cent."));
                });
    }
}
