package council.procurement.document.writing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files of the typeface of PDF documents, read once, without their table of ligatures (GSUB in ISO/IEC 14496-22): PDFBox
 * works that table out again for every line of text, which took a quarter of the time of a document, and text without
 * ligatures is copied and read out more reliably.
 */
final class PdfFont {

    private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();
    private static final byte[] LIGATURES = "GSUB".getBytes(US_ASCII);
    private static final byte[] NOTHING_KNOWN = "none".getBytes(US_ASCII);

    private static final int TABLES = 4;
    private static final int FIRST_ENTRY = 12;
    private static final int ENTRY = 16;

    private PdfFont() {}

    /** @param face such as {@code BoldItalic} */
    static InputStream file(String face) {
        return new ByteArrayInputStream(FILES.computeIfAbsent(face, PdfFont::read));
    }

    private static byte[] read(String face) {
        String name = "/liberation/LiberationSans-" + face + ".ttf";
        try (InputStream file = Objects.requireNonNull(PdfFont.class.getResourceAsStream(name), name)) {
            byte[] font = file.readAllBytes();
            hideLigatures(font);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + name + " cannot be read", e);
        }
    }

    /** Gives the table a name that nobody looks for. */
    private static void hideLigatures(byte[] font) {
        int tables = ByteBuffer.wrap(font).getShort(TABLES);
        for (int table = 0; table < tables; table++) {
            int entry = FIRST_ENTRY + table * ENTRY;
            if (Arrays.equals(font, entry, entry + LIGATURES.length, LIGATURES, 0, LIGATURES.length)) {
                System.arraycopy(NOTHING_KNOWN, 0, font, entry, NOTHING_KNOWN.length);
            }
        }
    }
}
