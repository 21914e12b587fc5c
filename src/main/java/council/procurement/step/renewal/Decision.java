package council.procurement.step.renewal;

/** What can follow a contract. */
enum Decision {
    /** The council runs the service itself: the default. */
    INSOURCE("bring the service in house"),
    /** The contract is extended. */
    EXTEND("extend the contract"),
    /** A new contract is procured. */
    REPROCURE("procure again"),
    /** The council runs the service and sells it to others, or makes it a concession. */
    COMMERCIALISE("run the service commercially"),
    /** The council shares the service with another council or partner. */
    COLLABORATE("share the service with a partner"),
    /** The service is wound down. */
    CEASE("cease the service");

    private final String words;

    Decision(String words) {
        this.words = words;
    }

    /** The decision as it stands in a sentence, after "decided to". */
    String words() {
        return words;
    }
}
