package council.procurement.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import council.procurement.document.FileInspection.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes that a file begins with, which tell a PDF file or a picture. */
final class FirstBytes {

    private static final int READ = 1024;

    private final String bytes;

    private FirstBytes(String bytes) {
        this.bytes = bytes;
    }

    static FirstBytes of(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return new FirstBytes(new String(content.readNBytes(READ), ISO_8859_1));
        }
    }

    /** ISO 32000-1, annex H: readers take the header anywhere within the first 1024 bytes. */
    Content isPdf() {
        return fitsIf(bytes.contains("%PDF-"));
    }

    Content isPng() {
        return fitsIf(bytes.startsWith("\u0089PNG\r\n\u001a\n") && bytes.startsWith("IHDR", 12));
    }

    Content isJpeg() {
        return fitsIf(bytes.startsWith("\u00ff\u00d8\u00ff"));
    }

    /** Office files with a password are compound files, as are those of Office 97 to 2003. */
    boolean isCompoundFile() {
        return bytes.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");
    }

    private static Content fitsIf(boolean fits) {
        return fits ? Content.FITS : Content.OTHER;
    }
}
