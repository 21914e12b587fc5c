package council.procurement.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Passwords that were right a short while ago, for callers who give theirs with every call: bcrypt is slow on purpose.
 * Kept in memory only, as a keyed digest, with the hash that they were right for: a password that is changed, on whatever
 * node, is forgotten by that.
 */
@Component
class RecentPasswords {

    private static final int MOST = 1000;
    private static final String DIGEST = "HmacSHA256";

    private final SignInProperties properties;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Proof> proofs = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Proof> eldest) {
            return size() > MOST;
        }
    };

    private record Proof(String digest, Instant until) {}

    RecentPasswords(SignInProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, DIGEST);
    }

    /** Whether that password of that person was right for what is kept of it, a short while ago. */
    boolean have(String person, String password, String kept) {
        Proof proof;
        synchronized (proofs) {
            proof = proofs.get(person);
        }
        return proof != null
                && clock.instant().isBefore(proof.until())
                && MessageDigest.isEqual(bytes(proof.digest()), bytes(digest(person, password, kept)));
    }

    /** Remembers for a short while that it was right. */
    void add(String person, String password, String kept) {
        var proof = new Proof(digest(person, password, kept), clock.instant().plus(properties.rememberFor()));
        synchronized (proofs) {
            proofs.remove(person);
            proofs.put(person, proof);
        }
    }

    private String digest(String person, String password, String kept) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            for (String part : new String[] {person, password, kept}) {
                byte[] bytes = bytes(part);
                mac.update(bytes(bytes.length + ":"));
                mac.update(bytes);
            }
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JVM has " + DIGEST, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
