package council.procurement.rules;

import java.util.List;

/**
 * What a council's strategy says beyond its tables, in Octant's own words; where it says nothing, Octant's default, and shown
 * as such.
 *
 * @param pack the council and its strategy
 * @param localArea the areas whose suppliers count as local in figures; which may be preferred is another question
 * @param sustainability what each procurement is checked against for its effect on the environment
 * @param compliance the laws and policies that each procurement is checked against
 * @param themes the themes by which social value is measured
 * @param priorities what procurements are to serve
 * @param review when the council looks at a contract again before it ends
 * @param indicators by what the council tells whether it succeeds
 * @param publications what it publishes regularly
 */
public record CouncilPolicy(
        PolicyPack pack,
        List<Statement> localArea,
        List<Statement> sustainability,
        List<Statement> compliance,
        ThemeEdition themes,
        List<Statement> priorities,
        ReviewWindow review,
        List<Statement> indicators,
        List<Publication> publications) {

    public CouncilPolicy {
        localArea = List.copyOf(localArea);
        sustainability = List.copyOf(sustainability);
        compliance = List.copyOf(compliance);
        priorities = List.copyOf(priorities);
        indicators = List.copyOf(indicators);
        publications = List.copyOf(publications);
    }

    /**
     * Something a strategy says.
     *
     * @param words what it says, in short
     * @param source where; {@code Octant default} where it is not the strategy that says it
     */
    public record Statement(String words, String source) {

        static Statement octantDefault(String words) {
            return new Statement(words, OCTANT_DEFAULT);
        }

        /** Whether it is Octant that says it, because the strategy does not. */
        public boolean isOctantDefault() {
            return source.startsWith(OCTANT_DEFAULT);
        }
    }

    /**
     * An edition of the themes by which social value is measured; a contract keeps the edition it was tendered under.
     *
     * @param edition its name
     * @param themes the themes, in their order
     * @param source where it stands
     */
    public record ThemeEdition(String edition, List<String> themes, String source) {

        public ThemeEdition {
            themes = List.copyOf(themes);
        }
    }

    /**
     * When a contract is looked at again.
     *
     * @param opensMonths how many months before its end the review opens
     * @param decidedMonths how many months before its end it is decided
     * @param source where it stands
     */
    public record ReviewWindow(int opensMonths, int decidedMonths, String source) {}

    /** How often something is published. */
    public enum Frequency {
        /** Every three months. */
        QUARTERLY("Every quarter"),
        /** Every year. */
        YEARLY("Every year");

        private final String words;

        Frequency(String words) {
            this.words = words;
        }

        /** The same for people. */
        public String words() {
            return words;
        }
    }

    /**
     * Something that is published regularly.
     *
     * @param what what it is
     * @param frequency how often
     * @param source where it stands
     */
    public record Publication(String what, Frequency frequency, String source) {}

    /** The source of what no strategy says. */
    static final String OCTANT_DEFAULT = "Octant default";

    /** What a council's strategy says. */
    public static CouncilPolicy of(PolicyPack pack) {
        return switch (pack) {
            case STEVENAGE_2025 -> StevenagePolicy.of2025();
            case STEVENAGE_2021 -> StevenagePolicy.of2021();
            case WORCESTERSHIRE_2022 -> OtherPolicies.worcestershire();
            case NORWICH_2021 -> OtherPolicies.norwich();
        };
    }
}
