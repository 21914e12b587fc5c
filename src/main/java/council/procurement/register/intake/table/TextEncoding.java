package council.procurement.register.intake.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the characters of a text file are written as bytes, told by its byte order mark or its first bytes. */
enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8, 0),
    UTF_8_MARKED(StandardCharsets.UTF_8, 3),
    UTF_16LE(StandardCharsets.UTF_16LE, 0),
    UTF_16LE_MARKED(StandardCharsets.UTF_16LE, 2),
    UTF_16BE(StandardCharsets.UTF_16BE, 0),
    UTF_16BE_MARKED(StandardCharsets.UTF_16BE, 2);

    private static final int FIRST_BYTES = 8;

    private final Charset charset;
    private final int markLength;

    TextEncoding(Charset charset, int markLength) {
        this.charset = charset;
        this.markLength = markLength;
    }

    static TextEncoding of(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return UTF_8_MARKED;
        } else if (startsWith(head, 0xFF, 0xFE)) {
            return UTF_16LE_MARKED;
        } else if (startsWith(head, 0xFE, 0xFF)) {
            return UTF_16BE_MARKED;
        }
        if (everySecondIsNought(head, 1)) {
            return UTF_16LE;
        } else if (everySecondIsNought(head, 0)) {
            return UTF_16BE;
        }
        return UTF_8;
    }

    /** Opens the text after its byte order mark. Bytes that are not UTF-8 are taken for Windows-1252. */
    Reader open(Path path) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        try {
            bytes.skipNBytes(markLength);
            return isUtf8() ? new CouncilTextReader(bytes) : new InputStreamReader(bytes, charset);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether Latin letters stand in the text two bytes each, from its very beginning. */
    private static boolean everySecondIsNought(byte[] head, int from) {
        return isMostlyNought(head, from, Math.min(head.length, FIRST_BYTES))
                && isMostlyNought(head, from, head.length);
    }

    private static boolean isMostlyNought(byte[] head, int from, int length) {
        int noughts = 0;
        int others = 0;
        for (int i = 0; i < length; i++) {
            if (head[i] == 0) {
                noughts += i % 2 == from ? 1 : 0;
                others += i % 2 == from ? 0 : 1;
            }
        }
        return noughts * 5 > length && others * 40 < length;
    }
}
