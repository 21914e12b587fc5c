package council.procurement.register.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;

/** Opens whatever people send as a table. What a file is shows in its first bytes; its name is not believed. */
public final class TableFile {

    private static final int HEAD = 4_096;

    private TableFile() {}

    /**
     * Opens the table in a file: of several separators or sheets, the one whose column names are recognised best.
     *
     * @param recognises how many cells of a row are known as column names
     * @throws UnreadableFileException where there is no table in it, or the file is damaged or beyond a limit
     */
    public static Table open(Path path, ToIntFunction<List<String>> recognises) throws IOException {
        Limits.checkSize(path);
        byte[] head;
        try (InputStream bytes = Files.newInputStream(path)) {
            head = bytes.readNBytes(HEAD);
        }
        FileKind kind = FileKind.of(head);
        kind.check();
        return kind == FileKind.ZIP ? XlsxTable.open(path, recognises) : CsvTable.open(path, head, recognises);
    }
}
