package council.procurement.sourcing;

/** The seven classes in which risks of a procurement are looked for; Octant's own, no strategy names any. */
public enum RiskClass {
    /** Costs, prices, the supplier's finances. */
    FINANCIAL("financial"),
    /** Law, challenge, procedure. */
    LEGAL("legal"),
    /** Too few suppliers, or one that fails. */
    SUPPLY("supply"),
    /** Time, quality, staff. */
    DELIVERY("delivery"),
    /** What people think of the council. */
    REPUTATION("reputation"),
    /** Data and systems. */
    INFORMATION("information"),
    /** Climate, nature, people in the supply chain. */
    ENVIRONMENT_AND_SOCIETY("environment and society");

    private final String words;

    RiskClass(String words) {
        this.words = words;
    }

    /** The same for people, in the middle of a sentence. */
    public String words() {
        return words;
    }
}
