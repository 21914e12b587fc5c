package council.procurement.register.intake.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much a file may hold. No register of a council comes near; files made to do harm go beyond. */
final class Limits {

    static final long FILE_BYTES = 50L << 20;

    /** What the parts of a workbook that are read may come to when unpacked. */
    static final long UNPACKED_BYTES = 200L << 20;

    /** A part may unpack to this many times its packed size, once it is beyond {@link #RATIO_GRACE}. */
    static final long RATIO = 150;

    static final long RATIO_GRACE = 20L << 20;

    /** Parts of a workbook, pictures and all. */
    static final int ENTRIES = 2_000;

    /** All different texts of a workbook together, in UTF-8. */
    static final int SHARED_TEXT_BYTES = 32 << 20;

    /** The most characters between two separators of a CSV file; beyond, a quotation mark was never closed. */
    static final int CSV_FIELD = 4 << 20;

    private Limits() {}

    static void checkSize(Path path) throws IOException {
        long size = Files.size(path);
        if (size == 0) {
            throw new UnreadableFileException("The file is empty. Choose the file that holds the table.");
        }
        if (size > FILE_BYTES) {
            throw new UnreadableFileException("The file is larger than " + (FILE_BYTES >> 20)
                    + " MB. Split it into smaller files, and import one after the other.");
        }
    }
}
