package council.procurement.rules.catalogue;

/** How sure one can be of a rule. */
public enum Certainty {
    /** Read in the Act or the regulations themselves. */
    LAW("Law, read in the Act itself"),
    /** Law that was read in what others write about it. */
    SECONDARY_SOURCES("Law, as others report it: check the source before you rely on it"),
    /** A council's own strategy. */
    COUNCIL_POLICY("The council's policy, completed by Octant's defaults where it is silent"),
    /** What Octant does where neither says anything. */
    OCTANT_DEFAULT("Octant's default");

    private final String words;

    Certainty(String words) {
        this.words = words;
    }

    /** The same for people. */
    public String words() {
        return words;
    }
}
