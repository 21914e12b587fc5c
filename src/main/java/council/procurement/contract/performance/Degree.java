package council.procurement.contract.performance;

import java.util.Arrays;

/** How much of something there is about a contract, as the form asks it. */
enum Degree {
    /** Little. */
    NONE(0),
    /** Some. */
    LOW(1),
    /** Much. */
    MEDIUM(2),
    /** Very much. */
    HIGH(3);

    private final int score;

    Degree(int score) {
        this.score = score;
    }

    /** The score that tiers are decided by, 0 to 3. */
    int score() {
        return score;
    }

    /** The degree of a score. */
    static Degree of(int score) {
        return Arrays.stream(values())
                .filter(degree -> degree.score == score)
                .findFirst()
                .orElseThrow();
    }
}
