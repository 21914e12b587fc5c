package council.procurement.register.intake.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The texts that the cells of a workbook share, by number; kept as bytes, which takes a third of the memory. */
final class SharedTexts {

    /** Holds the longest text a cell can have, and is small enough for a garbage collector to put anywhere. */
    private static final int BLOCK = 1 << 18;

    private static final int OVERHEAD = 8;

    private final List<byte[]> blocks = new ArrayList<>();
    private int[] places = new int[1_024];
    private int count;
    private int used = BLOCK;
    private long total;

    /** Reads them all. */
    static SharedTexts read(XmlCursor cursor) {
        var texts = new SharedTexts();
        while (cursor.goTo("si")) {
            texts.add(RichText.read(cursor, "si"));
        }
        return texts;
    }

    /** The text of a number; empty if there is none. */
    String get(int number) {
        if (number < 0 || number >= count) {
            return "";
        }
        byte[] block = blocks.get(places[number] / BLOCK);
        int at = places[number] % BLOCK;
        int length = (block[at] & 0xFF) << 16 | (block[at + 1] & 0xFF) << 8 | (block[at + 2] & 0xFF);
        return new String(block, at + 3, length, StandardCharsets.UTF_8);
    }

    void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        total += bytes.length + OVERHEAD;
        if (total > Limits.SHARED_TEXT_BYTES) {
            throw new UnreadableFileException("The workbook holds more than " + (Limits.SHARED_TEXT_BYTES >> 20)
                    + " MB of text. Save the sheet with the table as .csv, and import that.");
        }
        if (used + 3 + bytes.length > BLOCK) {
            blocks.add(new byte[BLOCK]);
            used = 0;
        }
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
        }
        places[count++] = (blocks.size() - 1) * BLOCK + used;
        byte[] block = blocks.get(blocks.size() - 1);
        block[used++] = (byte) (bytes.length >> 16);
        block[used++] = (byte) (bytes.length >> 8);
        block[used++] = (byte) bytes.length;
        System.arraycopy(bytes, 0, block, used, bytes.length);
        used += bytes.length;
    }
}
