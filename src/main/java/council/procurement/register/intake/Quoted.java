package council.procurement.register.intake;

import java.util.Collection;
import java.util.stream.Collectors;

/** What a file says, as our sentences repeat it: in quotation marks, in one line, and not at any length. */
final class Quoted {

    private static final int MOST_CHARACTERS = 60;
    private static final int MOST_ITEMS = 30;

    private Quoted() {}

    static String of(String text) {
        String line = CellText.oneLine(text);
        return "“" + (line.length() > MOST_CHARACTERS ? cut(line) + "…" : line) + "”";
    }

    /** Several, with commas between them, and how many more there are. */
    static String list(Collection<String> texts) {
        String list = texts.stream().limit(MOST_ITEMS).map(Quoted::of).collect(Collectors.joining(", "));
        return texts.size() > MOST_ITEMS ? list + " and " + (texts.size() - MOST_ITEMS) + " more" : list;
    }

    private static String cut(String line) {
        int end = Character.isHighSurrogate(line.charAt(MOST_CHARACTERS - 1)) ? MOST_CHARACTERS - 1 : MOST_CHARACTERS;
        return line.substring(0, end).stripTrailing();
    }
}
