package council.procurement.breakglass;

/** The kinds of confidential facts of a case. */
public enum ConfidentialKind {
    /** Who tendered, and for how much. */
    TENDERS("tenders", true),
    /** What evaluators and the panel scored, and why; what was recommended. */
    SCORES("scores", true),
    /** Who declared which interest. */
    DECLARATIONS("declarations of interests", false),
    /** Who approved or refused what, and why. */
    APPROVALS("approvals", false);

    private final String words;
    private final boolean sealed;

    ConfidentialKind(String words, boolean sealed) {
        this.words = words;
        this.sealed = sealed;
    }

    /** What people call them, in the middle of a sentence. */
    public String words() {
        return words;
    }

    /** Whether tenders can be told from them, so that nobody reads them before tenders are opened. */
    boolean isSealedWithTenders() {
        return sealed;
    }
}
