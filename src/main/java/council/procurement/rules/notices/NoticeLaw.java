package council.procurement.rules.notices;

import council.procurement.rules.NoticeType;
import java.util.Arrays;
import java.util.List;

/**
 * What the law says of a notice.
 *
 * @param duty the notice, or the copy that goes with one
 * @param when when a council has to publish it
 * @param notWhen when it does not
 * @param basis the sections of the Procurement Act 2023 and the regulations of 2024
 * @param deadline by when
 * @param reservation what of this was not read in the law itself; empty if all was
 * @param content what it says
 */
public record NoticeLaw(
        NoticeDuty duty,
        String when,
        String notWhen,
        String basis,
        NoticeDeadline deadline,
        String reservation,
        List<NoticeField> content) {

    private static final String CODE_UNREAD =
            "That the platform calls it %s was not read in a source of the government.";

    public NoticeLaw {
        content = List.copyOf(content);
    }

    /** All notices, in the order of their codes. */
    public static List<NoticeLaw> all() {
        return Arrays.stream(NoticeDuty.values()).map(NoticeLaw::of).toList();
    }

    /** What the law says of that one. */
    public static NoticeLaw of(NoticeDuty duty) {
        return switch (duty) {
            case PIPELINE ->
                law(
                        duty,
                        "The council considers that it will pay more than £100 million under relevant contracts in the coming"
                                + " financial year. The notice lists each public contract of more than £2 million that it means to"
                                + " tender or award directly in the 18 months from 1 April.",
                        "It will pay £100 million or less; then the council may still publish one.",
                        "Procurement Act 2023 s93; Procurement Regulations 2024 reg 15",
                        NoticeDeadline.YEAR_BEGUN);
            case MARKET_ENGAGEMENT ->
                law(
                        duty,
                        "The market was, or will be, engaged before a public contract is tendered.",
                        "The contract is below its threshold, or nobody in the market was engaged.",
                        "Procurement Act 2023 s17; Procurement Regulations 2024 reg 17",
                        NoticeDeadline.BEFORE_TENDER);
            case PLANNED_PROCUREMENT ->
                law(
                        duty,
                        "Never: the council may publish one, and a qualifying one allows a tender period of 10 days.",
                        "It is left to the council.",
                        "Procurement Act 2023 s15; Procurement Regulations 2024 reg 16",
                        NoticeDeadline.FORTY_DAYS_BEFORE_TENDER);
            case TENDER ->
                law(
                        duty,
                        "A public contract is awarded by competition.",
                        "It is awarded directly, or called off under a framework.",
                        "Procurement Act 2023 s21; Procurement Regulations 2024 regs 18 to 21",
                        NoticeDeadline.WITH_THE_EVENT);
            case BELOW_THRESHOLD_TENDER ->
                law(
                        duty,
                        "A contract below its threshold, but worth £30,000 or more including VAT, is advertised.",
                        "Suppliers are asked for quotes without an advertisement, or the contract is awarded directly.",
                        "Procurement Act 2023 s87(1); Procurement Regulations 2024 reg 24",
                        NoticeDeadline.WITH_THE_EVENT);
            case TRANSPARENCY ->
                law(
                        duty,
                        "A public contract is to be awarded directly, under section 41 or after a switch under section 43.",
                        "The person served chooses the supplier (user choice contracts, Schedule 5 paragraph 15).",
                        "Procurement Act 2023 s44; Procurement Regulations 2024 reg 26",
                        NoticeDeadline.BEFORE_THE_EVENT);
            case AWARD ->
                law(
                        duty,
                        "A public contract is about to be entered into, by whatever procedure, call-offs under frameworks"
                                + " included; after the assessment summaries. It begins the standstill.",
                        "The contract is a user choice contract.",
                        "Procurement Act 2023 s50; Procurement Regulations 2024 reg 27",
                        NoticeDeadline.BEFORE_THE_EVENT);
            case DETAILS ->
                law(
                        duty,
                        "A public contract has been entered into.",
                        "The contract is a user choice contract.",
                        "Procurement Act 2023 s53(1); Procurement Regulations 2024 regs 32 to 35",
                        NoticeDeadline.DETAILS);
            case BELOW_THRESHOLD_DETAILS ->
                law(
                        duty,
                        "A contract below its threshold, but worth £30,000 or more including VAT, has been entered into.",
                        "The contract is worth less than £30,000 including VAT, or is a concession.",
                        "Procurement Act 2023 s87(3); Procurement Regulations 2024 reg 36",
                        NoticeDeadline.AS_SOON_AS_PRACTICABLE);
            case COPY_OF_CONTRACT ->
                law(
                        duty,
                        "A public contract of more than £5 million has been entered into. The copy is attached to the contract"
                                + " details notice.",
                        "The contract is worth £5 million or less. What section 94 protects is left out of the copy.",
                        "Procurement Act 2023 s53(3) and s94",
                        NoticeDeadline.COPY);
            case PAYMENTS ->
                reserved(
                        duty,
                        "The council paid more than £30,000 at once under a public contract whose procurement began on or after 1"
                                + " April 2026.",
                        "The contract is a concession, or no single payment was above £30,000; small payments are not added up.",
                        "Procurement Act 2023 s70",
                        NoticeDeadline.QUARTER_ENDED,
                        "That only procurements begun on or after 1 April 2026 count, and that payments are reported together each"
                                + " quarter, is taken from secondary sources; what the notice says was not read.");
            case PERFORMANCE ->
                law(
                        duty,
                        "Key performance indicators were set for the contract, which a public contract of more than £5 million needs"
                                + " (three at least, section 52).",
                        "The contract is a framework, a concession or a light touch contract, or is worth £5 million or less.",
                        "Procurement Act 2023 s71(2) and s52; Procurement Regulations 2024 reg 39(3) to (5)",
                        NoticeDeadline.EVERY_TWELVE_MONTHS);
            case FAILURE ->
                law(
                        duty,
                        "A supplier’s breach led to partial termination, damages or a settlement, or a supplier did not improve after"
                                + " a proper opportunity to do so.",
                        "The contract is a light touch contract. If the whole contract was ended for breach, the contract"
                                + " termination notice says so instead (reg 39(9)).",
                        "Procurement Act 2023 s71(3) to (5); Procurement Regulations 2024 reg 39(6) and (7)",
                        NoticeDeadline.FAILURE);
            case CHANGE ->
                reserved(
                        duty,
                        "A public contract is about to be modified, or one that becomes public by the modification.",
                        "Its value changes by no more than 10 per cent (works: 15), and its term by no more than 10 per cent; or it is"
                                + " a light touch contract. Always needed when another supplier takes over.",
                        "Procurement Act 2023 s75; Procurement Regulations 2024 reg 40",
                        NoticeDeadline.BEFORE_THE_EVENT,
                        "The Act says “or” where Octant asks for both limits to be kept: the stricter reading.");
            case COPY_OF_CHANGE ->
                law(
                        duty,
                        "A contract of more than £5 million was modified, and a contract change notice was needed for that.",
                        "The contract is worth £5 million or less, or no contract change notice was needed.",
                        "Procurement Act 2023 s77 and s94",
                        NoticeDeadline.COPY_OF_CHANGE);
            case TERMINATION ->
                law(
                        duty,
                        "A public contract has ended in any way: also when it simply ran out.",
                        "The contract was below its threshold, was procured under earlier law, or is a user choice contract.",
                        "Procurement Act 2023 s80; Procurement Regulations 2024 reg 41",
                        NoticeDeadline.CONTRACT_ENDED);
            case PROCUREMENT_TERMINATION ->
                law(
                        duty,
                        "After a tender notice or a transparency notice the council decided not to award the contract.",
                        "No such notice was published before.",
                        "Procurement Act 2023 s55; Procurement Regulations 2024 reg 37",
                        NoticeDeadline.AS_SOON_AS_PRACTICABLE);
            case MARKET_INTENTION ->
                law(
                        duty,
                        "The council means to establish a dynamic market.",
                        "There is no dynamic market.",
                        "Procurement Act 2023 s39(2); Procurement Regulations 2024 reg 25",
                        NoticeDeadline.BEFORE_THE_EVENT);
            case MARKET_ESTABLISHMENT ->
                law(
                        duty,
                        "A dynamic market was established.",
                        "There is no dynamic market.",
                        "Procurement Act 2023 s39(3); Procurement Regulations 2024 reg 25",
                        NoticeDeadline.AS_SOON_AS_PRACTICABLE);
            case MARKET_MODIFICATION ->
                law(
                        duty,
                        "A dynamic market was modified; members that join or leave count.",
                        "There is no dynamic market.",
                        "Procurement Act 2023 s39(4); Procurement Regulations 2024 reg 25",
                        NoticeDeadline.AS_SOON_AS_PRACTICABLE);
            case MARKET_CESSATION ->
                law(
                        duty,
                        "A dynamic market ceased.",
                        "There is no dynamic market.",
                        "Procurement Act 2023 s39(5); Procurement Regulations 2024 reg 25",
                        NoticeDeadline.AS_SOON_AS_PRACTICABLE);
            case PAYMENTS_COMPLIANCE ->
                law(
                        duty,
                        "The council made a payment, or one fell due, under a public contract in the half-year.",
                        "Nothing was paid and nothing fell due under any public contract; concessions do not count.",
                        "Procurement Act 2023 s69; Procurement Regulations 2024 reg 38",
                        NoticeDeadline.HALF_YEAR_ENDED);
        };
    }

    private static NoticeLaw law(NoticeDuty duty, String when, String notWhen, String basis, NoticeDeadline deadline) {
        return reserved(duty, when, notWhen, basis, deadline, "");
    }

    private static NoticeLaw reserved(
            NoticeDuty duty, String when, String notWhen, String basis, NoticeDeadline deadline, String own) {
        NoticeType type = duty.type();
        String code = type.isCodeVerified() ? "" : CODE_UNREAD.formatted(type.name());
        String all = (own + " " + code).strip();
        return new NoticeLaw(duty, when, notWhen, basis, deadline, all, NoticeContents.of(duty));
    }
}
