package council.procurement.register.intake;

import council.procurement.rules.Money;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Makes one short text of all that was read of a contract, so that a change shows and a repetition does not. */
final class RowDigest {

    /** Changes with the way rows are read, so that no row read otherwise before passes for unchanged. */
    private static final String EDITION = "register 1";

    private static final int BYTES = 16;
    private static final char BETWEEN = '\u001F';
    private static final char END = '\u001E';

    private final MessageDigest digest;

    RowDigest() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    String of(Map<RegisterColumn, Object> values, Map<String, String> extras) {
        var text = new StringBuilder(EDITION).append(END);
        for (RegisterColumn column : RegisterColumn.values()) {
            Object value = values.get(column);
            if (value != null) {
                text.append(column.officialName())
                        .append(BETWEEN)
                        .append(plain(value))
                        .append(END);
            }
        }
        text.append(END);
        new TreeMap<>(extras)
                .forEach((name, value) ->
                        text.append(name).append(BETWEEN).append(value).append(END));
        byte[] bytes = digest.digest(text.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(bytes, 0, BYTES);
    }

    private static Object plain(Object value) {
        return value instanceof Money money ? money.pence() : value;
    }
}
