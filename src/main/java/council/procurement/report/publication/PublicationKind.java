package council.procurement.report.publication;

/** What is published as snapshots. */
public enum PublicationKind {
    /** The contracts register. */
    REGISTER("contracts register", "register"),
    /** The procurement pipeline. */
    PIPELINE("procurement pipeline", "pipeline");

    private final String words;
    private final String path;

    PublicationKind(String words, String path) {
        this.words = words;
        this.path = path;
    }

    /** What it is, inside a sentence. */
    public String words() {
        return words;
    }

    /** The first part of its public address. */
    public String path() {
        return path;
    }

    /** Where its snapshots are listed. */
    public String listed() {
        return "/" + path + "/published";
    }
}
