package council.procurement.sourcing;

/** How a need is met. */
public enum DeliveryModel {
    /** The council does it itself. */
    IN_HOUSE("by the council itself"),
    /** A supplier does it, found in the open market. */
    BUY("by a supplier from the open market"),
    /** Shared with other councils or bodies. */
    SHARE("shared with others"),
    /** A co-operative, mutual or social enterprise does it. */
    CO_OPERATIVE("by a co-operative or social enterprise"),
    /** A supplier is paid by the right to exploit it. */
    CONCESSION("as a concession"),
    /** Called off under a framework that exists. */
    FRAMEWORK("under a framework");

    private final String words;

    DeliveryModel(String words) {
        this.words = words;
    }

    /** The same for people, in the middle of a sentence. */
    public String words() {
        return words;
    }
}
