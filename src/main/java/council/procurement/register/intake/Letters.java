package council.procurement.register.intake;

import java.util.Locale;

/** What matters of a short answer: its letters and digits, in lower case. */
final class Letters {

    private Letters() {}

    static String of(String text) {
        var letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                letters.append(text.charAt(i));
            }
        }
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
