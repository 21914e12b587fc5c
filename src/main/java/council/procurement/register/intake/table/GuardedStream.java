package council.procurement.register.intake.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bytes of a workbook's part as they are unpacked. They end in a refusal where there are far too many, or where no tag
 * begins for so long that the text between could fill the memory.
 */
final class GuardedStream extends FilterInputStream {

    private static final int FARTHEST_TAG = 1 << 20;

    private final long most;
    private final AtomicLong unpackedInAll;
    private long unpacked;
    private int sinceTag;

    /**
     * @param packed how many bytes the part takes up in the archive
     * @param unpackedInAll counts the bytes of all parts
     */
    GuardedStream(InputStream bytes, long packed, AtomicLong unpackedInAll) {
        super(bytes);
        this.most = Math.max(Limits.RATIO_GRACE, packed * Limits.RATIO);
        this.unpackedInAll = unpackedInAll;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        unpacked += Math.max(count, 0);
        if (unpacked > most || unpackedInAll.addAndGet(Math.max(count, 0)) > Limits.UNPACKED_BYTES) {
            throw new UnreadableFileException("The workbook unpacks to far more than a table would. Copy the table into"
                    + " a new workbook, and import that.");
        }
        for (int i = offset; i < offset + count; i++) {
            sinceTag = target[i] == '<' ? 0 : sinceTag + 1;
            if (sinceTag > FARTHEST_TAG) {
                throw ZipDirectory.damaged();
            }
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        return read(new byte[(int) Math.min(count, 1 << 13)]);
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
