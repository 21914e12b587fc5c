package council.procurement.rules;

/** How a contract is put to the market. */
public enum Procedure {
    /** Quotes are asked for from suppliers the council chooses. */
    QUOTATION("quotes from chosen suppliers"),
    /** Everybody may tender; below the threshold, by the council's own rules. */
    OPEN_TENDER("an open tender by the council's own rules"),
    /** A competitive tendering procedure of the law that the procurement comes under. */
    COVERED_PROCUREMENT("a procedure of the law for covered procurements");

    private final String words;

    Procedure(String words) {
        this.words = words;
    }

    /** The procedure inside a sentence. */
    public String words() {
        return words;
    }
}
