package council.procurement.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import council.procurement.document.FileInspection.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Whether a file is a document of Word or Excel (ISO/IEC 29500) or of OpenDocument (ISO/IEC 26300), and has no macros. These
 * are zip files; of what is packed, no more is unpacked than the part that says what they are, and not more than a megabyte.
 */
final class OfficePackage {

    private static final int MOST_ENTRIES = 20_000;
    private static final int MOST_UNPACKED = 1 << 20;

    private static final Map<FileType, String> MAIN_PART = Map.of(
            FileType.DOCX, "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            FileType.XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");

    private OfficePackage() {}

    static Content of(Path file, FileType type) throws IOException {
        if (FirstBytes.of(file).isCompoundFile()) {
            return Content.LOCKED;
        }
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                return Content.OTHER;
            }
            return MAIN_PART.containsKey(type) ? officeOpen(zip, type) : openDocument(zip, type);
        } catch (ZipException | IllegalArgumentException e) {
            return Content.OTHER;
        }
    }

    private static Content officeOpen(ZipFile zip, FileType type) throws IOException {
        String types = text(zip, "[Content_Types].xml");
        if (types.toLowerCase(Locale.ROOT).contains("macroenabled")
                || types.contains("vbaProject")
                || hasEntry(zip, "vbaproject.bin")) {
            return Content.WITH_MACROS;
        }
        return types.contains("\"" + MAIN_PART.get(type) + "\"") || types.contains("'" + MAIN_PART.get(type) + "'")
                ? Content.FITS
                : Content.OTHER;
    }

    private static Content openDocument(ZipFile zip, FileType type) throws IOException {
        if (!text(zip, "mimetype").strip().equals(type.mediaType())) {
            return Content.OTHER;
        } else if (text(zip, "META-INF/manifest.xml").contains("encryption-data")) {
            return Content.LOCKED;
        }
        return hasEntry(zip, "basic/") || hasEntry(zip, "scripts/") ? Content.WITH_MACROS : Content.FITS;
    }

    /** Whether there is a part whose name, in lower case, begins or ends so. */
    private static boolean hasEntry(ZipFile zip, String name) {
        return zip.stream()
                .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                .anyMatch(entry -> entry.startsWith(name) || entry.endsWith(name));
    }

    /** A part as text, cut off where it is longer than a megabyte; empty if there is none. */
    private static String text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream content = zip.getInputStream(entry)) {
            return new String(content.readNBytes(MOST_UNPACKED), UTF_8);
        }
    }
}
