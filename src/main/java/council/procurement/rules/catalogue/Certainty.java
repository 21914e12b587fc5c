package council.procurement.rules.catalogue;

/** How sure one can be of a rule. */
public enum Certainty {
    /** Read in the Act or the regulations themselves. */
    LAW("Law, read in the Act itself"),
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
