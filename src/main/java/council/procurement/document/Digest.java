package council.procurement.document;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What proves that content is the same.
 *
 * @param bytes its size in bytes
 * @param sha256 its SHA-256 digest, in hexadecimal digits
 */
record Digest(long bytes, String sha256) {

    private static final int BUFFER = 1 << 16;

    /** Reads content to its end. */
    static Digest of(DocumentSource source) throws IOException {
        MessageDigest digest = algorithm();
        long bytes = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream content = source.open()) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
                bytes += read;
            }
        }
        return new Digest(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
