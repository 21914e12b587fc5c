package council.procurement.register.intake.table;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a file is by its first bytes, whatever its name says. */
enum FileKind {
    TEXT(null),
    ZIP(null),
    OLD_OFFICE("This is a workbook in the old .xls format, or one protected by a password. Open it in a spreadsheet"
            + " program, take any password off, and save it as .xlsx or .csv."),
    PDF("This is a PDF, from which rows cannot be read reliably. Ask for the spreadsheet it was made from, and save"
            + " that as .xlsx or .csv."),
    WEB_PAGE("This is a web page, whatever its name says. Open it in a spreadsheet program, and save it as .xlsx or"
            + " .csv."),
    XML("This is an XML file, not a table. Open it in a spreadsheet program, and save it as .xlsx or .csv."),
    JSON("This is a JSON file, not a table. Ask for the same data as .csv."),
    RICH_TEXT("This is a word-processing document. Copy its table into a spreadsheet, and save that as .xlsx or"
            + " .csv."),
    PACKED("This is a compressed archive. Unpack it, and import the .xlsx or .csv file inside."),
    PICTURE("This is a picture. Ask for the table itself, as .xlsx or .csv."),
    PROGRAM("This is a program, not a table."),
    DATABASE("This is a database file. Export the table from it as .csv.");

    private static final String OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

    private final @Nullable String refusal;

    FileKind(@Nullable String refusal) {
        this.refusal = refusal;
    }

    /** Refuses a file of a kind that holds no table. */
    void check() {
        if (refusal != null) {
            throw new UnreadableFileException(refusal);
        }
    }

    /** @param head the first bytes of the file, a hundred at the least if it has as many */
    static FileKind of(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        FileKind binary = binary(start);
        return binary != null ? binary : text(start);
    }

    private static @Nullable FileKind binary(String start) {
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return ZIP;
        } else if (start.startsWith(OLE)) {
            return OLD_OFFICE;
        } else if (start.startsWith("%PDF-")) {
            return PDF;
        } else if (startsWithAny(start, "\u001f\u008b\b", "7z\u00bc\u00af", "Rar!\u001a", "BZh9", "\u00fd7zXZ")) {
            return PACKED;
        } else if (startsWithAny(start, "\u0089PNG", "GIF8", "\u00ff\u00d8\u00ff", "II*\u0000", "MM\u0000*")) {
            return PICTURE;
        } else if (startsWithAny(start, "MZ\u0090", "\u007fELF", "#!/")) {
            return PROGRAM;
        } else if (startsWithAny(start, "SQLite format 3", "\u0000\u0001\u0000\u0000Standard ")) {
            return DATABASE;
        }
        return null;
    }

    private static FileKind text(String start) {
        String words = withoutMark(start).stripLeading().toLowerCase(Locale.ROOT);
        if (startsWithAny(words, "<!doctype html", "<html", "<table", "<head", "<meta", "mime-version:")) {
            return WEB_PAGE;
        } else if (words.startsWith("<?xml")) {
            return words.contains("<html") ? WEB_PAGE : XML;
        } else if (startsWithAny(words, "{\"", "[{\"", "{\n", "{\r\n", "[\n", "[\r\n")) {
            return JSON;
        } else if (words.startsWith("{\\rtf")) {
            return RICH_TEXT;
        }
        return TEXT;
    }

    private static String withoutMark(String start) {
        return start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start;
    }

    private static boolean startsWithAny(String text, String... beginnings) {
        for (String beginning : beginnings) {
            if (text.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
