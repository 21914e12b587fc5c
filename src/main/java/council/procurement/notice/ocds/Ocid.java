package council.procurement.notice.ocds;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The open contracting id of a contracting process, the same for its whole life; capitals and small letters differ.
 *
 * <p>Source: OCDS 1.1, Identifiers.
 *
 * @param value as in {@code ocds-213czf-SBC-2026-0042}
 */
public record Ocid(String value) {

    private static final Pattern FORM = Pattern.compile("ocds-[a-z0-9]{6}-\\S{1,180}");

    private static final String SAFE = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-.";

    @Override
    public String toString() {
        return value;
    }

    /**
     * The id that a process has which nobody else gave one. Letters that have no place in an address are written as the
     * numbers of their bytes, {@code 2024/7} as {@code 2024_2F7}, so that different references have different ids.
     *
     * @param prefix what the publisher's ids begin with
     * @param reference the council's own reference of the process
     */
    static Ocid own(String prefix, String reference) {
        var id = new StringBuilder(prefix).append('-');
        for (byte part : reference.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (part & 0xFF);
            if (SAFE.indexOf(letter) >= 0) {
                id.append(letter);
            } else {
                id.append('_').append("%02X".formatted((int) letter));
            }
        }
        return new Ocid(id.toString());
    }

    /** The id that the process has already, as from Find a Tender; empty if what is given cannot be one. */
    static Optional<Ocid> given(@Nullable String written) {
        String id = written == null ? "" : written.strip();
        return FORM.matcher(id).matches() ? Optional.of(new Ocid(id)) : Optional.empty();
    }
}
