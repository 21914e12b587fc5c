package council.procurement.register.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;

/**
 * Reads text that is UTF-8 or Windows-1252, or both: what is well-formed UTF-8 is read as such, any other byte as
 * Windows-1252. Registers stuck together from several systems are both.
 */
final class CouncilTextReader extends Reader {

    private static final char[] WINDOWS_1252 = windows1252();

    private final InputStream bytes;
    private final byte[] buffer = new byte[1 << 13];
    private int position;
    private int end;
    private boolean exhausted;
    private char pendingLowSurrogate;
    private boolean sawUtf8;
    private boolean sawWindows1252;

    CouncilTextReader(InputStream bytes) {
        this.bytes = bytes;
    }

    /** The encoding that has been met so far. */
    String encoding() {
        if (sawWindows1252) {
            return sawUtf8 ? "UTF-8 mixed with Windows-1252" : "Windows-1252";
        }
        return "UTF-8";
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int at = offset;
        int limit = offset + length;
        if (pendingLowSurrogate != 0 && at < limit) {
            target[at++] = pendingLowSurrogate;
            pendingLowSurrogate = 0;
        }
        while (at < limit && hasNext()) {
            byte next = buffer[position];
            if (next >= 0) {
                target[at++] = (char) next;
                position++;
            } else {
                at = readBeyondAscii(target, at, limit);
            }
        }
        return at == offset && length > 0 ? -1 : at - offset;
    }

    private int readBeyondAscii(char[] target, int offset, int limit) {
        int at = offset;
        int length = Utf8Sequence.length(buffer, position, end);
        if (length == 0) {
            target[at++] = WINDOWS_1252[buffer[position++] & 0x7F];
            sawWindows1252 = true;
            return at;
        }
        int codePoint = Utf8Sequence.codePoint(buffer, position, length);
        position += length;
        sawUtf8 = true;
        if (Character.isBmpCodePoint(codePoint)) {
            target[at++] = (char) codePoint;
        } else {
            target[at++] = Character.highSurrogate(codePoint);
            char low = Character.lowSurrogate(codePoint);
            if (at < limit) {
                target[at++] = low;
            } else {
                pendingLowSurrogate = low;
            }
        }
        return at;
    }

    /** Whether a byte is left. Unless the file ends, there are then enough for the longest character. */
    private boolean hasNext() throws IOException {
        if (end - position < 4 && !exhausted) {
            System.arraycopy(buffer, position, buffer, 0, end - position);
            end -= position;
            position = 0;
            while (end < 4 && !exhausted) {
                int count = bytes.read(buffer, end, buffer.length - end);
                exhausted = count < 0;
                end += Math.max(count, 0);
            }
        }
        return position < end;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private static char[] windows1252() {
        byte[] upper = new byte[128];
        for (int i = 0; i < upper.length; i++) {
            upper[i] = (byte) (0x80 + i);
        }
        return new String(upper, Charset.forName("windows-1252")).toCharArray();
    }
}
