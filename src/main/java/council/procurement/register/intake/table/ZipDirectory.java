package council.procurement.register.intake.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks at the end of an archive before anything opens it: a directory made to fill the memory is refused here. */
final class ZipDirectory {

    private static final int END_SIGNATURE = 0x06054B50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int DIRECTORY_BYTES = 1 << 20;

    private ZipDirectory() {}

    static void check(Path path) throws IOException {
        ByteBuffer tail = tail(path);
        for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE) {
                check(tail, at);
                return;
            }
        }
        throw damaged();
    }

    private static void check(ByteBuffer tail, int at) {
        int entries = tail.getShort(at + 10) & 0xFFFF;
        long directory = tail.getInt(at + 12) & 0xFFFF_FFFFL;
        int comment = tail.getShort(at + 20) & 0xFFFF;
        if (at + END_LENGTH + comment != tail.limit()) {
            throw damaged();
        } else if (entries > Limits.ENTRIES || directory > DIRECTORY_BYTES) {
            throw new UnreadableFileException(String.format(
                    "The workbook has more than %,d parts. Copy the table into a new workbook, and import that.",
                    Limits.ENTRIES));
        }
    }

    private static ByteBuffer tail(Path path) throws IOException {
        try (SeekableByteChannel file = Files.newByteChannel(path)) {
            int length = (int) Math.min(file.size(), END_LENGTH + LONGEST_COMMENT);
            ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            file.position(file.size() - length);
            while (tail.hasRemaining() && file.read(tail) >= 0) {
                // Until the tail is full.
            }
            return tail.flip();
        }
    }

    static UnreadableFileException damaged() {
        return new UnreadableFileException("The workbook is damaged. Open it in a spreadsheet program, save it again"
                + " as .xlsx or .csv, and import that.");
    }
}
