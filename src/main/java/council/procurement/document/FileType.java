package council.procurement.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that a case takes. */
public enum FileType {
    PDF("PDF", "application/pdf", "pdf"),
    DOCX("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("OpenDocument text", "application/vnd.oasis.opendocument.text", "odt"),
    ODS("OpenDocument spreadsheet", "application/vnd.oasis.opendocument.spreadsheet", "ods"),
    CSV("CSV", "text/csv", "csv"),
    TXT("plain text", "text/plain", "txt"),
    PNG("PNG picture", "image/png", "png"),
    JPG("JPEG picture", "image/jpeg", "jpg", "jpeg");

    private final String words;
    private final String mediaType;
    private final String ending;
    private final String otherEnding;

    FileType(String words, String mediaType, String ending) {
        this(words, mediaType, ending, ending);
    }

    FileType(String words, String mediaType, String ending, String otherEnding) {
        this.words = words;
        this.mediaType = mediaType;
        this.ending = ending;
        this.otherEnding = otherEnding;
    }

    /** What people call it. */
    public String words() {
        return words;
    }

    /** Its media type, such as {@code application/pdf}. */
    public String mediaType() {
        return mediaType;
    }

    /** What names of such files end in, without the full stop. */
    public String ending() {
        return ending;
    }

    /** The type that a file's name says; empty if it says none of these. */
    public static Optional<FileType> ofName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> name.contains(".") && (type.ending.equals(ending) || type.otherEnding.equals(ending)))
                .findFirst();
    }
}
