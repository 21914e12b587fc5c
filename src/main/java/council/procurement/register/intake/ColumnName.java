package council.procurement.register.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reduces a column's name to what matters of it, so that {@code Contract_Ref. No} is {@code contract reference number}. */
final class ColumnName {

    /** A byte order mark that was read in the wrong encoding, as the first name of a file may carry. */
    private static final String MISREAD_MARK = "ï»¿";

    private static final Set<String> FILLERS = Set.of("the", "of", "a", "an", "and", "for", "s", "this");

    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("ref", "reference"),
            Map.entry("no", "number"),
            Map.entry("nr", "number"),
            Map.entry("num", "number"),
            Map.entry("identifier", "id"),
            Map.entry("desc", "description"),
            Map.entry("org", "organisation"),
            Map.entry("organization", "organisation"),
            Map.entry("organizational", "organisational"),
            Map.entry("dept", "department"),
            Map.entry("co", "company"),
            Map.entry("inc", "including"),
            Map.entry("incl", "including"),
            Map.entry("inclusive", "including"),
            Map.entry("ex", "excluding"),
            Map.entry("exc", "excluding"),
            Map.entry("excl", "excluding"),
            Map.entry("exclusive", "excluding"),
            Map.entry("est", "estimated"));

    private ColumnName() {}

    /** The name in lower-case letters and digits, with abbreviations written out and filling words left out. */
    static String essence(String name) {
        var essence = new StringBuilder();
        for (String word : words(name).split(" ", -1)) {
            if (!FILLERS.contains(word)) {
                essence.append(ABBREVIATIONS.getOrDefault(word, word));
            }
        }
        return essence.toString();
    }

    /** The name in lower-case letters and digits, nothing added or left out. */
    static String letters(String name) {
        return words(name).replace(" ", "");
    }

    /** The name in lower-case words with one space between them. */
    static String words(String name) {
        String plain = name.startsWith(MISREAD_MARK) ? name.substring(MISREAD_MARK.length()) : name;
        String base = Normalizer.normalize(plain, Normalizer.Form.NFKD).replace("#", " number ");
        var words = new StringBuilder(base.length() + 8);
        char before = ' ';
        for (int i = 0; i < base.length(); i++) {
            char character = base.charAt(i);
            if (Character.getType(character) == Character.NON_SPACING_MARK || character == '\'' || character == '’') {
                continue;
            }
            boolean letterOrDigit = Character.isLetterOrDigit(character);
            boolean newWord = Character.isUpperCase(character) && Character.isLowerCase(before);
            if ((newWord || !letterOrDigit) && !words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
            if (letterOrDigit) {
                words.append(character);
            }
            before = character;
        }
        return words.toString().strip().toLowerCase(Locale.ROOT);
    }
}
