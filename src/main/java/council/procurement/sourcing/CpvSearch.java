package council.procurement.sourcing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for codes by words. Every word that is asked for has to begin a word of the label, or be the first digits of the
 * code. The best come first: those whose label has the very words, then those that say little else, then the wider ones.
 */
final class CpvSearch {

    private static final int MOST_WORDS = 10;
    private static final String SERVICE = "service";

    private final List<Entry> entries;

    CpvSearch(Collection<CpvCode> codes) {
        entries = codes.stream()
                .map(code -> new Entry(code, CpvWords.of(code.label())))
                .toList();
    }

    /** A code with the words of its label. */
    private record Entry(CpvCode code, List<String> words) {

        /** How many of its words say something: most of what a council buys is a service, which says little. */
        private int telling() {
            return (int) words.stream().filter(word -> !word.equals(SERVICE)).count();
        }
    }

    /**
     * A code that was found.
     *
     * @param begun how many of the words asked for are only the beginning of one of its label
     * @param others how many telling words its label has beyond those asked for; 0 if only digits were asked for
     */
    private record Match(CpvCode code, int begun, int others) {

        private static final Comparator<Match> BEST_FIRST = Comparator.comparingInt(Match::begun)
                .thenComparingInt(Match::others)
                .thenComparingInt(match -> match.code().depth())
                .thenComparing(match -> match.code().code());
    }

    /** What is found, best first; nothing if no word is asked for. */
    Stream<CpvCode> find(String text) {
        List<String> asked = CpvWords.of(text).stream().limit(MOST_WORDS).toList();
        return asked.isEmpty()
                ? Stream.empty()
                : entries.stream()
                        .map(entry -> match(entry, asked))
                        .filter(Objects::nonNull)
                        .sorted(Match.BEST_FIRST)
                        .map(Match::code);
    }

    private static @Nullable Match match(Entry entry, List<String> asked) {
        int begun = 0;
        int named = 0;
        for (String word : asked) {
            boolean isDigits = isNumber(word) && entry.code().isWithin(word);
            boolean isWhole = entry.words().contains(word);
            if (!isDigits && !isWhole && entry.words().stream().noneMatch(known -> known.startsWith(word))) {
                return null;
            }
            begun += isDigits || isWhole ? 0 : 1;
            named += isDigits || word.equals(SERVICE) ? 0 : 1;
        }
        boolean isByDigits = named == 0 && asked.stream().allMatch(CpvSearch::isNumber);
        return new Match(entry.code(), begun, isByDigits ? 0 : Math.max(0, entry.telling() - named));
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(sign -> sign >= '0' && sign <= '9');
    }
}
