package council.procurement.rules.catalogue;

import static council.procurement.rules.catalogue.Input.day;
import static council.procurement.rules.catalogue.Input.decimal;
import static council.procurement.rules.catalogue.Input.flag;
import static council.procurement.rules.catalogue.Input.number;

import council.procurement.rules.ExclusionGround;
import council.procurement.rules.ExclusionLookBack;
import council.procurement.rules.ReservedContract;
import council.procurement.rules.Threshold;
import council.procurement.rules.VerticalArrangement;
import council.procurement.rules.WrittenDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rules {@code vertical-arrangement}, {@code supported-employment}, {@code public-service-mutual} and
 * {@code exclusion-look-back}: with whom a council may or may not contract.
 */
final class SupplierRules {

    private static final String PERCENT = "percentForTheCouncil";
    private static final String WORKFORCE = "percentOfTheWorkforce";
    private static final String AWARD = "awardOn";
    private static final String LAST_CONTRACT = "lastContractOn";
    private static final String HAPPENED = "happenedOn";
    private static final String KNOWN = "knownOn";
    private static final String DECIDED = "decidedOn";

    private SupplierRules() {}

    static Rule vertical() {
        return Rule.about(
                        "vertical-arrangement",
                        "A company of the council's own",
                        "Is a contract with the council's own company exempt from the Act?",
                        "A council that has the work done by itself buys nothing. It is much the same if the work is done by a company"
                                + " that belongs to the council and works for it, and so a contract with such a company needs no"
                                + " procurement. The Act calls this a vertical arrangement.",
                        "For that the company must really be the council's: its parent undertaking is the council, nobody else has a"
                                + " decisive influence, no private person holds shares, and more than 80 per cent of what the company"
                                + " does is for the council or for what the council controls.")
                .law(
                        "Procurement Act 2023 Schedule 2 paragraph 2",
                        "Regulations may say how the 80 per cent are worked out (paragraph 2(6)); the rule takes the figure it is"
                                + " given.",
                        "Several authorities may control a company together. Then each is also represented on its board, and the"
                                + " company does nothing against the interests of any of them (paragraph 2(2)(d)); the rule does not ask"
                                + " about that.",
                        "Work done by the council's own people is no contract at all, and needs no exemption.")
                .asks(
                        decimal(
                                PERCENT,
                                "Activities for the council, per cent",
                                "How much of what the company does is for the council or what it controls, in per cent.",
                                0,
                                100),
                        flag(
                                "parent",
                                "The council is its parent undertaking",
                                "Whether the council, alone or together with other authorities, is its parent undertaking"
                                        + " (Companies Act 2006 s1162)."),
                        flag(
                                        "othersDecide",
                                        "Somebody else has a decisive influence",
                                        "Whether anybody else exerts a decisive influence on what the company does.")
                                .optional(),
                        flag(
                                        "privateShares",
                                        "Private persons hold shares",
                                        "Whether anybody who is no public authority holds shares in it.")
                                .optional())
                .answers(new Field("exempt", "Exempt", "Whether a contract with it is exempt from the Act."))
                .examples(
                        new Example("80 per cent exactly", Map.of(PERCENT, 80, "parent", true)),
                        new Example("A little more", Map.of(PERCENT, 80.01, "parent", true)),
                        new Example(
                                "With a private shareholder",
                                Map.of(PERCENT, 95, "parent", true, "privateShares", true)))
                .by(SupplierRules::concludeVertical);
    }

    private static Conclusion concludeVertical(Given given) {
        var company = new VerticalArrangement(
                given.flag("parent"), given.flag("othersDecide"), given.flag("privateShares"), given.rate(PERCENT));
        String share = given.rate(PERCENT).toPlainString() + " per cent of its activities are for the council";
        return new Conclusion()
                .with("exempt", company.exempt())
                .because(
                        company.exempt()
                                ? "The company is the council's own, and " + share
                                        + ", more than 80. A contract with it is exempt."
                                : !company.parent()
                                        ? "The council is not the company's parent undertaking, so the contract is not exempt."
                                        : company.othersDecide()
                                                ? "Somebody else has a decisive influence on the company, so the contract is not"
                                                        + " exempt."
                                                : company.privateShares()
                                                        ? "Somebody who is no public authority holds shares in the company, so the"
                                                                + " contract is not exempt."
                                                        : share + ", which is not more than 80, so the contract is not"
                                                                + " exempt.");
    }

    static Rule employment() {
        return Rule.about(
                        "supported-employment",
                        "Supported employment",
                        "May the procurement be reserved for this kind of supplier?",
                        "Some organisations exist to give work, or support at work, to disabled or disadvantaged people. A council"
                                + " may reserve a procurement for them, so that nobody else can win it. Such an organisation needs a"
                                + " workforce of whom 30 per cent at least are disabled or disadvantaged.")
                .law(
                        "Procurement Act 2023 s32",
                        "The organisation works wholly or partly for that purpose; the rule does not ask.",
                        "If only a part of an organisation performs the contract, the share of that part counts; if several do, that"
                                + " of all of them together (s32(4)).",
                        "Only in a competitive flexible procedure.")
                .asks(decimal(
                        WORKFORCE,
                        "Share of the workforce, per cent",
                        "How many of those who work there, or in the part that performs the contract, are disabled or"
                                + " disadvantaged, in per cent.",
                        0,
                        100))
                .answers(new Field(
                        "reservable", "May be reserved", "Whether such a supplier may take part if it is reserved."))
                .examples(
                        new Example("30 per cent exactly", Map.of(WORKFORCE, 30)),
                        new Example("A little less", Map.of(WORKFORCE, 29.99)))
                .by(given -> {
                    boolean enough = ReservedContract.isSupportedEmployment(given.rate(WORKFORCE));
                    return new Conclusion()
                            .with("reservable", enough)
                            .because(given.rate(WORKFORCE).toPlainString()
                                    + " per cent of the workforce are disabled or disadvantaged; the Act wants 30 at least"
                                    + (enough ? ", and that is met." : ", and that is not met."));
                });
    }

    static Rule mutual() {
        return Rule.about(
                        "public-service-mutual",
                        "Public service mutual",
                        "May the contract be reserved for public service mutuals?",
                        "A public service mutual is run by its own employees, delivers public services, and either makes no profit"
                                + " or shares it among its members only. A council may reserve certain light touch services for such"
                                + " bodies, so that new ones get a start.",
                        "A start and no more: the contract lasts five years at most, and whoever has entered into such a contract with"
                                + " the council in the three years before cannot have the next.")
                .law(
                        "Procurement Act 2023 s33",
                        "Which light touch services may be reserved is said in regulations (s33(8)) that are not held here.",
                        "A comparable contract is one for the same kind of services, awarded by the same authority and reserved in"
                                + " the same way (s33(7)).",
                        "The three years end with the day of the award, which is the last of them.")
                .asks(
                        flag(
                                "reservableServices",
                                "It is for reservable services",
                                "Whether it is for light touch services that the regulations allow to be reserved."),
                        number(
                                "months",
                                "Longest term in months",
                                "How long the contract runs, with all extensions.",
                                1,
                                1_200),
                        day(AWARD, "Award on", "The day on which the contract is awarded.")
                                .from(Threshold.ACT_BEGINS),
                        day(
                                        LAST_CONTRACT,
                                        "Last comparable contract entered into on",
                                        "The day on which the mutual last entered into a comparable contract, if it did.")
                                .optional())
                .answers(
                        new Field(
                                "reservable",
                                "May be reserved",
                                "Whether it may be reserved and this mutual may have it."),
                        new Field(
                                "withoutContractFrom",
                                "Without such a contract since",
                                "The first day of the three years in which the mutual must not have entered into one."))
                .examples(
                        mutual("Five years", 60),
                        mutual("A month more", 61),
                        new Example(
                                "Another contract three years before",
                                Map.of(
                                        "reservableServices",
                                        true,
                                        "months",
                                        60,
                                        AWARD,
                                        "2028-11-20",
                                        LAST_CONTRACT,
                                        "2025-11-21")))
                .checking(given -> given
                        .dayIfGiven(LAST_CONTRACT)
                        .filter(last -> last.isAfter(given.day(AWARD)))
                        .map(last -> new Fault(
                                LAST_CONTRACT,
                                "is " + WrittenDate.of(last) + ", after the award",
                                "Give a day that is not after “" + AWARD + "”"))
                        .stream()
                        .toList())
                .by(SupplierRules::concludeMutual);
    }

    private static Example mutual(String words, int months) {
        return new Example(words, Map.of("reservableServices", true, "months", months, AWARD, "2026-11-20"));
    }

    private static Conclusion concludeMutual(Given given) {
        LocalDate from = ReservedContract.withoutContractFrom(given.day(AWARD));
        boolean services = given.flag("reservableServices");
        boolean shortEnough = given.number("months") <= ReservedContract.MONTHS_OF_A_MUTUAL;
        boolean rested = given.dayIfGiven(LAST_CONTRACT)
                .filter(last -> !last.isBefore(from))
                .isEmpty();
        return new Conclusion()
                .with("reservable", services && shortEnough && rested)
                .with("withoutContractFrom", from)
                .because(
                        !services
                                ? "Only services named in the regulations may be reserved for public service mutuals."
                                : !shortEnough
                                        ? "The contract would last " + given.number("months")
                                                + " months, more than five years."
                                        : !rested
                                                ? "The mutual has entered into a comparable contract since "
                                                        + WrittenDate.of(from) + ", within three years of the award."
                                                : "The contract lasts five years at most, and no comparable contract has been"
                                                        + " entered into since " + WrittenDate.of(from) + ".");
    }

    static Rule lookBack() {
        return Rule.about(
                        "exclusion-look-back",
                        "How far back a wrong counts",
                        "Does what the supplier did long ago still count against it?",
                        "A supplier that has done certain wrongs must be excluded from a procurement, or may be. Not for ever: the"
                                + " council ignores what lies too far back, five years for most grounds and three for some.",
                        "For grounds on which a supplier must be excluded, the day of the event counts. For those on which it may be,"
                                + " the day counts on which the council knew, or would have known if it had been reasonably well"
                                + " informed.")
                .law(
                        "Procurement Act 2023 Schedule 6 paragraph 44 and Schedule 7 paragraph 15",
                        "An event is what makes the ground apply: a conviction, a decision, a ruling, a failure. On some grounds"
                                + " nothing counts that happened before 24 February 2025, the first day of the Act; on others nothing"
                                + " before the three years that end with that day.",
                        "The years end with the day of the decision, which is the last of them.",
                        "Whether the ground applies at all, and whether it is likely to happen again (s57, s58), is for people to"
                                + " say. The debarment list stands beside it (s62).")
                .asks(
                        Input.choice(
                                "ground",
                                "Ground",
                                "Why the supplier would be excluded.",
                                ExclusionGround.values(),
                                ground -> Character.toUpperCase(ground.words().charAt(0))
                                        + ground.words().substring(1)),
                        day(HAPPENED, "Happened on", "The day of the event."),
                        day(
                                        KNOWN,
                                        "Known on",
                                        "The day on which the council knew of it, or would have if reasonably well informed;"
                                                + " needed unless the ground is mandatory.")
                                .optional(),
                        day(DECIDED, "Decided on", "The day on which it is decided whether the ground applies.")
                                .from(Threshold.ACT_BEGINS))
                .answers(
                        new Field("counts", "It counts", "Whether the event counts against the supplier."),
                        new Field(
                                "happenedFrom",
                                "Events count from",
                                "The first day whose events count; null if it does not matter when it happened."),
                        new Field(
                                "knownFrom",
                                "Known from",
                                "The first day on which it may have become known; null if that does not matter."))
                .examples(
                        lookBack("A breach known for three years", "BREACH", "2023-11-21"),
                        lookBack("A day longer", "BREACH", "2023-11-20"),
                        lookBack("A conviction for bribery of five years ago", "MANDATORY", "2021-11-21"))
                .checking(SupplierRules::faultsOfLookBack)
                .by(SupplierRules::concludeLookBack);
    }

    private static Example lookBack(String words, String ground, String on) {
        return new Example(words, Map.of("ground", ground, HAPPENED, on, KNOWN, on, DECIDED, "2026-11-20"));
    }

    private static List<Fault> faultsOfLookBack(Given given) {
        var faults = new ArrayList<Fault>();
        LocalDate happened = given.day(HAPPENED);
        LocalDate decided = given.day(DECIDED);
        if (happened.isAfter(decided)) {
            faults.add(new Fault(
                    HAPPENED,
                    "is " + WrittenDate.of(happened) + ", after the decision",
                    "Give a day that is not after “" + DECIDED + "”"));
        }
        if (!given.has(KNOWN)) {
            if (!given.choice("ground", ExclusionGround.class).mandatory()) {
                faults.add(new Fault(
                        KNOWN, "is missing although the ground is not mandatory", "Give the day it became known"));
            }
            return faults;
        }
        LocalDate known = given.day(KNOWN);
        if (known.isBefore(happened)) {
            faults.add(new Fault(
                    KNOWN,
                    "is " + WrittenDate.of(known) + ", before it happened",
                    "Give a day that is not before “" + HAPPENED + "”"));
        } else if (known.isAfter(decided)) {
            faults.add(new Fault(
                    KNOWN,
                    "is " + WrittenDate.of(known) + ", after the decision",
                    "Give a day that is not after “" + DECIDED + "”"));
        }
        return faults;
    }

    private static Conclusion concludeLookBack(Given given) {
        var ground = given.choice("ground", ExclusionGround.class);
        ExclusionLookBack back = ExclusionLookBack.of(ground, given.day(DECIDED));
        boolean counts =
                back.counts(given.day(HAPPENED), given.dayIfGiven(KNOWN).orElse(null));
        LocalDate happened = back.happenedFrom();
        LocalDate known = back.knownFrom();
        return new Conclusion()
                .with("counts", counts)
                .with("happenedFrom", happened)
                .with("knownFrom", known)
                .because("For " + ground.words() + ", the council ignores "
                        + (happened == null ? "" : "what happened before " + WrittenDate.of(happened))
                        + (happened != null && known != null ? ", and " : "")
                        + (known == null ? "" : "what was known before " + WrittenDate.of(known))
                        + (counts ? ". This counts." : ". This does not count."));
    }
}
