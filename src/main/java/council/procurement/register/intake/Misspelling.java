package council.procurement.register.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds what was probably meant by a name that nobody knows. */
final class Misspelling {

    private static final int LONGEST = 60;

    private Misspelling() {}

    /** The known names that differ least from this one, if it is by a letter, or by two in a long name. */
    static List<String> nearest(String name, Collection<String> known) {
        List<String> nearest = new ArrayList<>();
        int least = name.length() >= 12 ? 2 : name.length() >= 5 ? 1 : 0;
        for (String candidate : known) {
            int difference = isComparable(name, candidate) ? difference(name, candidate, least) : least + 1;
            if (difference < least) {
                nearest.clear();
                least = difference;
            }
            if (difference == least && difference > 0) {
                nearest.add(candidate);
            }
        }
        return nearest;
    }

    /**
     * Spelling goes wrong in the middle of words, seldom at both ends. What is added behind may change what is meant: a
     * value with a k is one in thousands.
     */
    private static boolean isComparable(String name, String known) {
        if (name.isEmpty() || known.isEmpty() || name.length() >= LONGEST) {
            return false;
        } else if (name.startsWith(known)) {
            return name.equals(known + "s");
        }
        return name.charAt(0) == known.charAt(0) || name.charAt(name.length() - 1) == known.charAt(known.length() - 1);
    }

    /**
     * How many letters must be changed, added, left out or swapped with their neighbour to turn one name into the other.
     *
     * @param most where to stop counting
     */
    static int difference(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, other, i, j);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int cheapest(int[][] cost, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int cheapest = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(cheapest, cost[i - 2][j - 2] + 1) : cheapest;
    }
}
