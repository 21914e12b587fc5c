package council.procurement.rules;

/**
 * What a contract is for, as the Procurement Act 2023 tells contracts apart by their thresholds (Schedule 1). A mixed
 * contract counts as what most of its value is for (s5 and Schedule 1 have the exceptions).
 */
public enum ContractKind {
    /** Things to be delivered. */
    GOODS("goods"),
    /** Work done for the council that is neither works nor light touch. */
    SERVICES("services"),
    /** Building and civil engineering (Schedule 1 paragraph 5, by CPV codes of the Procurement Regulations 2024). */
    WORKS("works"),
    /** Social, health-related, educational, legal, cultural and similar services (Procurement Regulations 2024 reg 42). */
    LIGHT_TOUCH("light touch services"),
    /** The supplier is paid by the right to exploit the works or services, and bears the risk (s8). */
    CONCESSION("a concession"),
    /** A concession for light touch services. */
    LIGHT_TOUCH_CONCESSION("a light touch concession");

    private final String words;

    ContractKind(String words) {
        this.words = words;
    }

    /** The kind inside a sentence: “a contract for …”. */
    public String words() {
        return words;
    }

    /** Whether it is a light touch contract (s9). */
    public boolean isLightTouch() {
        return this == LIGHT_TOUCH || this == LIGHT_TOUCH_CONCESSION;
    }

    /** Whether it is a concession contract (s8). */
    public boolean isConcession() {
        return this == CONCESSION || this == LIGHT_TOUCH_CONCESSION;
    }
}
