package council.procurement.rules.catalogue;

import static council.procurement.rules.catalogue.Input.money;
import static council.procurement.rules.catalogue.Input.number;

import council.procurement.rules.ContractChange;
import council.procurement.rules.Modification;
import council.procurement.rules.ModificationGround;
import council.procurement.rules.Money;
import council.procurement.rules.Threshold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Rule {@code modification}: whether a running contract may be changed, and what is published. */
final class ModificationRule {

    private static final int LONGEST_TERM = 1_200;
    private static final String CUMULATIVE = "cumulativeChangeIncVat";

    private ModificationRule() {}

    static Rule rule() {
        return Rule.about(
                        "modification",
                        "Modification",
                        "May the contract be changed while it runs, and what is published?",
                        "A contract that was won in competition may not be turned into another one afterwards. The Act allows"
                                + " changes that are small, changes that leave the contract materially as it is, and changes for one"
                                + " of the reasons in its Schedule 8. The supplier may only change after a corporate restructuring.",
                        "Before a change that goes beyond certain limits, the council publishes a contract change notice; of"
                                + " contracts of more than £5 million, afterwards a copy as well.",
                        "The rule compares figures. That a reason really applies, and that the change brings in nothing of a kind"
                                + " that was not in the contract, is for people to judge and to write down.")
                .law(
                        "Procurement Act 2023 s74, s75, s77 and Schedule 8",
                        "The Act leaves the notice out if the value or the term stays within its limit (s75(2)). Octant leaves it"
                                + " out only if both do, which is the stricter reading; lawyers have not confirmed it.",
                        "Whether the use of an option that was already valued changes the estimated value is not settled; Octant"
                                + " treats it like any other change.",
                        "A small change of value counts as a below-threshold modification and so towards their sum, even if it"
                                + " might be called not substantial.",
                        "Thresholds are the lowest that have applied, because the rule does not know when the procurement began.",
                        "A change that could have been made together with another is tested together with it (s74(7), s75(4)):"
                                + " give the figures of both.")
                .asks(
                        KindOfContract.input(),
                        money(
                                        "valueBeforeIncVat",
                                        "Value before, including VAT",
                                        "The contract's estimated value before the change.")
                                .moreThanNothing(),
                        money(
                                "valueAfterIncVat",
                                "Value after, including VAT",
                                "The contract's estimated value with the change."),
                        number(
                                "maximumTermMonths",
                                "Maximum term in months",
                                "The longest term provided for on award, with all options, in months.",
                                1,
                                LONGEST_TERM),
                        number(
                                "termChangeMonths",
                                "Change of term in months",
                                "Months more, or fewer with a minus; 0 if the term stays.",
                                -LONGEST_TERM,
                                LONGEST_TERM),
                        Input.choice(
                                        "ground",
                                        "Reason relied on",
                                        "The reason somebody relies on; none for a change that is just small.",
                                        claimable(),
                                        ModificationRule::title)
                                .optional(),
                        money(
                                        CUMULATIVE,
                                        "All small changes so far, including VAT",
                                        "What of the value after the change is due to below-threshold modifications, this one"
                                                + " included; if left out, this one alone.")
                                .optional())
                .answers(
                        new Field("permitted", "Permitted", "Whether the change may be made."),
                        new Field(
                                "ground",
                                "On the ground",
                                "The ground on which it may; null if it may not.",
                                Arrays.stream(ModificationGround.values())
                                        .collect(Collectors.toMap(ModificationGround::name, ModificationRule::title))),
                        new Field(
                                "changeNotice",
                                "Contract change notice",
                                "Whether a contract change notice has to be published before the change."),
                        new Field(
                                "publishCopy",
                                "Copy published",
                                "Whether a copy has to be published within 90 days beginning with the day of the change."))
                .examples(
                        example("Services, a tenth more", "SERVICES", 1_000_000, 1_100_000, 0),
                        example("Services, a pound more than a tenth", "SERVICES", 1_000_000, 1_100_001, 0),
                        new Example(
                                "Half as much again, because of what nobody could foresee",
                                Map.of(
                                        "kind",
                                        "SERVICES",
                                        "valueBeforeIncVat",
                                        4_000_000,
                                        "valueAfterIncVat",
                                        6_000_000,
                                        "maximumTermMonths",
                                        48,
                                        "termChangeMonths",
                                        0,
                                        "ground",
                                        "UNFORESEEABLE")),
                        example("Four months more at the same price", "GOODS", 1_000_000, 1_000_000, 4))
                .checking(ModificationRule::check)
                .by(ModificationRule::conclude);
    }

    private static Example example(String words, String kind, int before, int after, int months) {
        return new Example(
                words,
                Map.of(
                        "kind",
                        kind,
                        "valueBeforeIncVat",
                        before,
                        "valueAfterIncVat",
                        after,
                        "maximumTermMonths",
                        48,
                        "termChangeMonths",
                        months));
    }

    /** Grounds that somebody can rely on; the others follow from the figures. */
    private static ModificationGround[] claimable() {
        return Arrays.stream(ModificationGround.values())
                .filter(ModificationGround::isClaimed)
                .toArray(ModificationGround[]::new);
    }

    private static String title(ModificationGround ground) {
        String words = ground.words();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + " (" + ground.clause() + ")";
    }

    private static List<Fault> check(Given given) {
        var faults = new ArrayList<Fault>();
        if (given.number("termChangeMonths") < -given.number("maximumTermMonths")) {
            faults.add(new Fault(
                    "termChangeMonths",
                    "takes more than the whole term away",
                    "Give at most “maximumTermMonths” less"));
        }
        Money change = given.money("valueAfterIncVat").minus(given.money("valueBeforeIncVat"));
        given.moneyIfGiven(CUMULATIVE)
                .filter(sum -> sum.compareTo(change) < 0)
                .ifPresent(sum -> faults.add(new Fault(
                        CUMULATIVE,
                        "is " + sum + ", less than this change alone, which it includes",
                        "Give " + change + " or more, or leave it out")));
        return faults;
    }

    private static Conclusion conclude(Given given) {
        ContractChange change = changeOf(given);
        Modification modification = Modification.of(change);
        ModificationGround ground = modification.ground();
        return new Conclusion()
                .with("permitted", modification.permitted())
                .with("ground", ground == null ? null : ground.name())
                .with("changeNotice", modification.changeNotice())
                .with("publishCopy", modification.publishCopy())
                .because(ground == null ? whyNot(change) : why(change, modification, ground));
    }

    private static ContractChange changeOf(Given given) {
        Money before = given.money("valueBeforeIncVat");
        Money after = given.money("valueAfterIncVat");
        Money increase = after.compareTo(before) > 0 ? after.minus(before) : Money.ZERO;
        return new ContractChange(
                KindOfContract.of(given),
                before,
                after,
                given.number("maximumTermMonths"),
                given.number("termChangeMonths"),
                given.choiceIfGiven("ground", ModificationGround.class).orElse(null),
                given.moneyIfGiven(CUMULATIVE).orElse(increase));
    }

    private static String why(ContractChange change, Modification modification, ModificationGround ground) {
        return "The change is permitted because " + ground.words() + " (Procurement Act 2023 " + ground.clause() + "). "
                + (modification.changeNotice()
                        ? "A contract change notice has to be published before, because " + whyNotice(change, ground)
                                + "."
                        : "No contract change notice is needed" + whyNoNotice(change, ground) + ".")
                + (modification.publishCopy()
                        ? " The contract is worth more than £5 million, so a copy follows within 90 days beginning with the day of"
                                + " the change."
                        : "")
                + (ground == ModificationGround.BELOW_THRESHOLD || ground == ModificationGround.NOT_SUBSTANTIAL
                        ? " This holds as long as nothing of a kind is added that was not in the contract"
                                + (ground == ModificationGround.NOT_SUBSTANTIAL
                                        ? " and the balance does not shift materially towards the supplier."
                                        : ".")
                        : "");
    }

    private static String whyNotice(ContractChange change, ModificationGround ground) {
        if (ground == ModificationGround.CORPORATE_RESTRUCTURING) {
            return "the supplier changes";
        }
        var beyond = new ArrayList<String>();
        if (!change.isWithinValueLimit()) {
            beyond.add("the value changes by more than " + change.valueLimit() + " per cent");
        }
        if (!change.isWithinTermLimit()) {
            beyond.add("the term changes by more than 10 per cent of the maximum term");
        }
        return String.join(" and ", beyond);
    }

    private static String whyNoNotice(ContractChange change, ModificationGround ground) {
        return ground == ModificationGround.LIGHT_TOUCH || ground == ModificationGround.NOT_COVERED
                ? ""
                : ", because the value changes by no more than " + change.valueLimit()
                        + " per cent and the term by no more than 10 per cent";
    }

    private static String whyNot(ContractChange change) {
        var reasons = new ArrayList<String>();
        if (!change.isWithinValueLimit()) {
            reasons.add("the value changes by more than " + change.valueLimit() + " per cent");
        } else {
            reasons.add("small changes would come to " + change.belowThresholdSoFar()
                    + ", which is not less than the threshold of " + Threshold.lowest(change.kind()));
        }
        if (!change.isWithinTermLimit()) {
            reasons.add("the term changes by more than 10 per cent of the maximum term");
        }
        ModificationGround named = change.ground();
        return "The change is not permitted: " + String.join(", ", reasons) + ", and "
                + (named == null
                        ? "no reason of Schedule 8 is given."
                        : "the reason given does not allow "
                                + (Objects.equals(named, ModificationGround.NOT_SUBSTANTIAL)
                                        ? "so long a change of term."
                                        : "an increase by more than half."));
    }
}
