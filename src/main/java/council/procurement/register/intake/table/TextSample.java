package council.procurement.register.intake.table;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;

/**
 * The beginning of a text, long enough to tell what it is.
 *
 * @param text its first characters
 */
record TextSample(String text) {

    private static final int LENGTH = 1 << 16;

    static TextSample of(TextEncoding encoding, Path path) throws IOException {
        char[] start = new char[LENGTH];
        int length = 0;
        try (Reader reader = encoding.open(path)) {
            int count = 0;
            while (count >= 0 && length < LENGTH) {
                length += count;
                count = reader.read(start, length, LENGTH - length);
            }
        }
        return new TextSample(new String(start, 0, length));
    }

    /** Refuses what is not text at all, or has nothing in it. */
    void check() {
        int strange = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean control = character < ' ' || character == '\u007f';
            if (control && "\t\n\r\0".indexOf(character) < 0) {
                strange++;
            }
        }
        if (strange > 8 && strange > text.length() / 100) {
            throw new UnreadableFileException(
                    "This is neither a workbook nor text. Save the table as .xlsx or .csv, and import that.");
        }
        if (Blank.is(text)) {
            throw new UnreadableFileException(
                    "The file begins with nothing but blank lines. Remove them, or choose the file that holds the table.");
        }
    }
}
