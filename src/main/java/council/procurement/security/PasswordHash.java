package council.procurement.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What is kept instead of a password: its bcrypt hash. bcrypt reads 72 bytes and no more, so that what it is given is the
 * SHA-384 of the password, in 64 characters: of a long password every character counts.
 */
@Component
public class PasswordHash {

    /** What the engine puts before hashes of this kind. */
    public static final String NAME = "BCRYPT";

    private static final String PREFIX = "{" + NAME + "}";

    private final BCryptPasswordEncoder bcrypt;
    private final String nobodys;

    PasswordHash(SignInProperties properties) {
        bcrypt = new BCryptPasswordEncoder(properties.hashStrength());
        nobodys = of("of nobody");
    }

    /** The hash of a password, other each time. */
    public String of(String password) {
        return bcrypt.encode(shortened(password));
    }

    /** Whether the hash is of that password. */
    public boolean matches(String password, String hash) {
        return bcrypt.matches(shortened(password), hash);
    }

    /** Takes as long as to check a password, so that an answer does not tell by its time whether there is an account. */
    void takeAsLong(String password) {
        matches(password, nobodys);
    }

    /** Whether what is kept was made in another way or at less cost than passwords are now. */
    boolean isOutdated(String kept) {
        return !kept.startsWith(PREFIX) || bcrypt.upgradeEncoding(kept.substring(PREFIX.length()));
    }

    private static String shortened(String password) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-384").digest(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-384", e);
        }
    }
}
