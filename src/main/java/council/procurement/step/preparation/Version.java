package council.procurement.step.preparation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells one state of something from any other, in a few letters that people can compare. */
final class Version {

    private static final int BYTES = 8;

    private Version() {}

    /** The state of records, or of a list of them, for the end of a sentence: {@code (version 0f3a…)}. */
    static String of(Object content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return " (version " + HexFormat.of().formatHex(digest, 0, BYTES) + ")";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
