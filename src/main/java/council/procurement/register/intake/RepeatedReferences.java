package council.procurement.register.intake;

import council.procurement.register.intake.table.UnreadableFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds references that stand in several rows of a file. Keeps twenty bytes for each row and no text, so that a hundred
 * thousand rows need a few megabytes.
 */
final class RepeatedReferences {

    private static final int MOST_REPEATED = 10_000;
    private static final int MOST_LINES = 5;

    private final Map<Long, Repeat> repeats = new HashMap<>();
    private long[] references = new long[1 << 12];
    private long[] contents = new long[1 << 12];
    private int[] lines = new int[1 << 12];
    private int size;

    /** Where a reference stands. */
    static final class Repeat {

        private final List<Long> lines = new ArrayList<>(2);
        private boolean differing;

        /** Whether the rows say different things. */
        boolean isDiffering() {
            return differing;
        }

        boolean isFirst(long line) {
            return lines.get(0) == line;
        }

        /** The lines other than the given one, as far as they are kept, in words. */
        String others(long line) {
            List<String> others = lines.stream()
                    .filter(other -> other != line)
                    .map(String::valueOf)
                    .toList();
            return (others.size() == 1 ? "line " : "lines ") + String.join(", ", others);
        }
    }

    /**
     * Takes down a row.
     *
     * @param content stands for all that it says
     */
    void add(String reference, long content, long line) {
        long key = TextHash.of(reference);
        int at = place(references, key);
        if (references[at] == 0) {
            references[at] = key;
            contents[at] = content;
            lines[at] = (int) line;
            growIfFull();
            return;
        }
        long first = lines[at];
        Repeat repeat = repeats.computeIfAbsent(key, unseen -> new Repeat());
        if (repeat.lines.isEmpty()) {
            repeat.lines.add(first);
        }
        if (repeat.lines.size() < MOST_LINES) {
            repeat.lines.add(line);
        }
        repeat.differing |= contents[at] != content;
        if (repeats.size() > MOST_REPEATED) {
            throw new UnreadableFileException(String.format(
                    "More than %,d references stand in several rows each. Check that the right column holds the"
                            + " references.",
                    MOST_REPEATED));
        }
    }

    /** Where a reference stands, if in several rows; else null. */
    @Nullable
    Repeat of(String reference) {
        return repeats.isEmpty() ? null : repeats.get(TextHash.of(reference));
    }

    /** What is only needed to find repetitions is let go. */
    void complete() {
        references = new long[0];
        contents = new long[0];
        lines = new int[0];
    }

    private static int place(long[] references, long key) {
        int mask = references.length - 1;
        int at = (int) key & mask;
        while (references[at] != 0 && references[at] != key) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void growIfFull() {
        if (++size * 3L < references.length * 2L) {
            return;
        }
        long[] oldReferences = references;
        long[] oldContents = contents;
        int[] oldLines = lines;
        references = new long[oldReferences.length * 2];
        contents = new long[references.length];
        lines = new int[references.length];
        for (int i = 0; i < oldReferences.length; i++) {
            if (oldReferences[i] != 0) {
                int at = place(references, oldReferences[i]);
                references[at] = oldReferences[i];
                contents[at] = oldContents[i];
                lines[at] = oldLines[i];
            }
        }
    }
}
