package council.procurement.document;

/** Names of files as people may have sent them, made fit to be shown and to be saved under. */
public final class FileNames {

    private static final int LONGEST = 200;

    private FileNames() {}

    /**
     * The name without folders, control characters, characters that turn the direction of writing or cannot be seen, and
     * characters that some systems do not take in names; if it is too long, its end is kept.
     */
    public static String of(String sent) {
        String name = sent.replaceFirst("(?s)^.*[/\\\\]", "")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[<>:\"|?*]", "-")
                .strip()
                .replaceFirst("^\\.+", "");
        if (name.length() <= LONGEST) {
            return name;
        }
        int start = name.length() - LONGEST;
        return name.substring(Character.isLowSurrogate(name.charAt(start)) ? start + 1 : start)
                .strip();
    }
}
