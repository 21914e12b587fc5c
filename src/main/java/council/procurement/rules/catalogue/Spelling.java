package council.procurement.rules.catalogue;

import java.util.Locale;
import java.util.stream.IntStream;

/** How far two names are from each other. */
final class Spelling {

    private static final int LONGEST = 60;

    private Spelling() {}

    /** Letters to add, drop or change until one is the other; capitals do not count. Names beyond reason are far away. */
    static int distance(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        if (from.length() > LONGEST) {
            return from.length();
        }
        int[] row = IntStream.rangeClosed(0, to.length()).toArray();
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
