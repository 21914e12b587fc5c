package council.procurement.register.intake.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The parts of a workbook by name. Nothing is ever written to disk under a name from the archive. */
final class WorkbookParts implements AutoCloseable {

    private final ZipFile archive;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final AtomicLong unpacked = new AtomicLong();

    private WorkbookParts(ZipFile archive) {
        this.archive = archive;
        archive.stream().forEach(entry -> entries.put(key(entry.getName()), entry));
    }

    static WorkbookParts open(Path path) throws IOException {
        ZipDirectory.check(path);
        try {
            return new WorkbookParts(new ZipFile(path.toFile()));
        } catch (ZipException | IllegalArgumentException e) {
            throw ZipDirectory.damaged();
        }
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** Opens a part. */
    InputStream open(String name) throws IOException {
        ZipEntry entry = entries.get(key(name));
        if (entry == null) {
            throw ZipDirectory.damaged();
        }
        try {
            InputStream bytes = archive.getInputStream(entry);
            return new GuardedStream(bytes, Math.max(entry.getCompressedSize(), 0), unpacked);
        } catch (ZipException | EOFException e) {
            throw ZipDirectory.damaged();
        }
    }

    /** Refuses archives that are something else than a workbook, saying what. */
    void check() throws IOException {
        if (has("xl/workbook.bin")) {
            throw new UnreadableFileException("This is a binary workbook (.xlsb). Open it in a spreadsheet program, and"
                    + " save it as .xlsx or .csv.");
        } else if (has("word/document.xml")) {
            throw new UnreadableFileException("This is a word-processing document. Copy its table into a spreadsheet,"
                    + " and save that as .xlsx or .csv.");
        } else if (has("ppt/presentation.xml")) {
            throw new UnreadableFileException(
                    "This is a presentation. Copy its table into a spreadsheet, and save that" + " as .xlsx or .csv.");
        } else if (isOpenDocument()) {
            throw new UnreadableFileException("This is an OpenDocument file (.ods). Open it in a spreadsheet program,"
                    + " and save it as .xlsx or .csv.");
        } else if (!has("xl/workbook.xml") && !has("_rels/.rels")) {
            throw new UnreadableFileException("This is a compressed archive and not a workbook. Unpack it, and import"
                    + " the .xlsx or .csv file inside.");
        }
    }

    private boolean isOpenDocument() throws IOException {
        if (!has("mimetype")) {
            return false;
        }
        try (InputStream type = open("mimetype")) {
            String start = new String(type.readNBytes(60), StandardCharsets.US_ASCII);
            return start.startsWith("application/vnd.oasis.opendocument");
        } catch (ZipException | EOFException e) {
            throw ZipDirectory.damaged();
        }
    }

    /** Where a part lies that another names: relative to a folder, or from the root of the archive. */
    static String resolve(String folder, String target) {
        return target.startsWith("/") ? target : folder + target;
    }

    private static String key(@Nullable String name) {
        String forward = String.valueOf(name).replace('\\', '/').toLowerCase(Locale.ROOT);
        return forward.startsWith("/") ? forward.substring(1) : forward;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
