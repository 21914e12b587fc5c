package council.procurement.report;

/**
 * Stands in every public output where a fact of a contract would stand that is withheld. That it is withheld, and on which
 * ground, is published.
 *
 * <p>Source: Procurement Act 2023 s94.
 *
 * @param ground why it is withheld
 */
public record Withheld(Ground ground) {

    /** Why something may be withheld. */
    public enum Ground {
        /** Publishing it would be contrary to the interests of national security (s94(1)). */
        NATIONAL_SECURITY("national security"),
        /** It is sensitive commercial information, and there is an overriding public interest in withholding it (s94(2)). */
        COMMERCIAL("sensitive commercial information");

        private final String words;

        Ground(String words) {
            this.words = words;
        }

        /** The ground as it is published. */
        public String words() {
            return words;
        }
    }

    /** What is published in the place of the fact. */
    @Override
    public String toString() {
        return "Withheld: " + ground.words() + " (Procurement Act 2023 s94)";
    }
}
