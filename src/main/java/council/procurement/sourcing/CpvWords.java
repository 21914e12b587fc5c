package council.procurement.sourcing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a label, or of what somebody looks for, in one spelling: singular, and British, as most labels are. Words
 * that say nothing by themselves are left out.
 */
final class CpvWords {

    private static final Set<String> LITTLE =
            Set.of("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "s", "the", "to", "with");

    private static final Pattern CHECK_DIGIT = Pattern.compile("\\b(\\d{8})-\\d\\b");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Plurals first, so that the others see the whole word. */
    private static final List<Spelling> SPELLINGS = List.of(
            new Spelling("(?<=..)ies$", "y"),
            new Spelling("(?<=x|ch|sh|ss|^bus)es$", ""),
            new Spelling("(?<=..[^sui])s$", ""),
            new Spelling("iz", "is"),
            new Spelling("yz", "ys"),
            new Spelling("(?<=arm|behavi|col|fav|flav|harb|lab|neighb|od|parl|vap)or(?=$|ed$|ing$)", "our"),
            new Spelling("(?<=cent|theat|lit)er$", "re"),
            new Spelling("(?<=couns|fu|lab|mod)el(?=ed$|ing$)", "ell"),
            new Spelling("(defen|offen|licen)s", "$1c"),
            new Spelling("^(an|orthop|p)e(?=sth|dic|diatr)", "$1ae"),
            new Spelling("^(arch|gyn)ea?(?=olog|colog)", "$1ae"),
            new Spelling("^advice$", "advis"),
            new Spelling("^programme$", "program"),
            new Spelling("^tire$", "tyre"),
            new Spelling("^pajama", "pyjama"),
            new Spelling("aluminum", "aluminium"),
            new Spelling("disk", "disc"),
            new Spelling("fiber", "fibre"),
            new Spelling("jewelr", "jeweller"),
            new Spelling("mold", "mould"),
            new Spelling("plow", "plough"),
            new Spelling("sulf", "sulph"));

    private CpvWords() {}

    /** Some letters that are replaced by others, so that two spellings become one. */
    private record Spelling(Pattern one, String other) {

        private Spelling(String one, String other) {
            this(Pattern.compile(one), other);
        }

        private String in(String word) {
            return one.matcher(word).replaceAll(other);
        }
    }

    /** The words in their order; a code with its check digit is one word, without it. */
    static List<String> of(String text) {
        String plain = CHECK_DIGIT.matcher(text.toLowerCase(Locale.UK)).replaceAll("$1");
        return Arrays.stream(BETWEEN.split(plain))
                .filter(word -> !word.isEmpty() && !LITTLE.contains(word))
                .map(CpvWords::inOneSpelling)
                .toList();
    }

    private static String inOneSpelling(String written) {
        String word = written;
        for (Spelling spelling : SPELLINGS) {
            word = spelling.in(word);
        }
        return word;
    }
}
