package council.procurement.register.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 that some system read as Windows-1252 and wrote again, so that a pound sign is {@code Â£} and an apostrophe
 * {@code â€™}. Only sequences that no English or Welsh text holds are taken for it.
 */
final class Mojibake {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Mojibake() {}

    static boolean isIn(String text) {
        return repair(text).length() < text.length();
    }

    static String repair(String text) {
        if (text.indexOf('Â') < 0 && text.indexOf('Ã') < 0 && text.indexOf('â') < 0) {
            return text;
        }
        var repaired = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int length = lengthAt(text, at);
            if (length == 0) {
                repaired.append(text.charAt(at++));
            } else {
                byte[] bytes = new byte[length];
                for (int i = 0; i < length; i++) {
                    bytes[i] = (byte) byteOf(text.charAt(at + i));
                }
                repaired.append(new String(bytes, StandardCharsets.UTF_8));
                at += length;
            }
        }
        return repaired.toString();
    }

    /** How many characters from here on were one; nought if this one stands for itself. */
    private static int lengthAt(String text, int at) {
        return switch (text.charAt(at)) {
            // After Â a byte below A0 would be a control character; in Welsh it is an apostrophe: “Â’R CYNGOR”.
            case 'Â' -> byteAt(text, at + 1) >= 0xA0 ? 2 : 0;
            case 'Ã' -> byteAt(text, at + 1) >= 0x80 ? 2 : 0;
            case 'â' -> byteAt(text, at + 1) >= 0x80 && byteAt(text, at + 2) >= 0x80 ? 3 : 0;
            default -> 0;
        };
    }

    /** The byte behind a character that can continue a sequence of UTF-8; -1 if it cannot. */
    private static int byteAt(String text, int at) {
        int value = at < text.length() ? byteOf(text.charAt(at)) : -1;
        return value >= 0x80 && value <= 0xBF ? value : -1;
    }

    private static int byteOf(char character) {
        if (character < 0x100) {
            return character;
        }
        byte[] bytes = String.valueOf(character).getBytes(WINDOWS_1252);
        return bytes.length == 1 && bytes[0] != '?' ? bytes[0] & 0xFF : -1;
    }
}
