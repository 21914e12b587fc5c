package council.procurement.register.intake.table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** A workbook's list of contents: its sheets, and where their styles and texts are kept. */
final class Workbook implements AutoCloseable {

    private static final int MOST_SHEETS = 100;

    private final WorkbookParts parts;
    private final List<Sheet> sheets = new ArrayList<>();
    private LocalDate dayNought = SerialDay.NOUGHT_OF_1900;
    private @Nullable String styles;
    private @Nullable String texts;

    /**
     * A sheet.
     *
     * @param name what its tab says
     * @param part where its rows are kept
     * @param hidden whether people do not see it
     */
    record Sheet(String name, String part, boolean hidden) {}

    private Workbook(WorkbookParts parts) {
        this.parts = parts;
    }

    static Workbook open(Path path) throws IOException {
        var workbook = new Workbook(WorkbookParts.open(path));
        try {
            workbook.parts.check();
            workbook.readContents();
            return workbook;
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    /** The sheets that people see, in order, and then the hidden ones. */
    List<Sheet> sheets() {
        List<Sheet> ordered = new ArrayList<>(sheets);
        ordered.sort((one, other) -> Boolean.compare(one.hidden(), other.hidden()));
        return ordered;
    }

    LocalDate dayNought() {
        return dayNought;
    }

    DateFormats dateFormats() throws IOException {
        if (styles == null || !parts.has(styles)) {
            return new DateFormats();
        }
        try (var cursor = new XmlCursor(parts.open(styles))) {
            return DateFormats.read(cursor);
        }
    }

    SharedTexts sharedTexts() throws IOException {
        if (texts == null || !parts.has(texts)) {
            return new SharedTexts();
        }
        try (var cursor = new XmlCursor(parts.open(texts))) {
            return SharedTexts.read(cursor);
        }
    }

    XmlCursor rowsOf(Sheet sheet) throws IOException {
        return new XmlCursor(parts.open(sheet.part()));
    }

    private void readContents() throws IOException {
        String main = mainPart();
        int slash = main.lastIndexOf('/') + 1;
        String folder = main.substring(0, slash);
        Map<String, String> sheetParts = readRelations(folder, folder + "_rels/" + main.substring(slash) + ".rels");
        try (var cursor = new XmlCursor(parts.open(main))) {
            for (int event = cursor.next(); event != XMLStreamConstants.END_DOCUMENT; event = cursor.next()) {
                if (event == XMLStreamConstants.START_ELEMENT && cursor.isAt("workbookPr")) {
                    String began1904 = cursor.attribute("date1904");
                    if ("1".equals(began1904) || "true".equals(began1904)) {
                        dayNought = SerialDay.NOUGHT_OF_1904;
                    }
                } else if (event == XMLStreamConstants.START_ELEMENT && cursor.isAt("sheet")) {
                    addSheet(cursor, sheetParts);
                }
            }
        }
    }

    private void addSheet(XmlCursor cursor, Map<String, String> sheetParts) {
        String part = sheetParts.get(String.valueOf(cursor.attribute("id")));
        String state = cursor.attribute("state");
        boolean hidden = state != null && !state.equals("visible");
        if (part != null && sheets.size() < MOST_SHEETS) {
            sheets.add(new Sheet(String.valueOf(cursor.attribute("name")), part, hidden));
        }
    }

    private String mainPart() throws IOException {
        if (parts.has("_rels/.rels")) {
            try (var cursor = new XmlCursor(parts.open("_rels/.rels"))) {
                while (cursor.goTo("Relationship")) {
                    if (String.valueOf(cursor.attribute("Type")).endsWith("/officeDocument")) {
                        return WorkbookParts.resolve("", String.valueOf(cursor.attribute("Target")));
                    }
                }
            }
        }
        return "xl/workbook.xml";
    }

    private Map<String, String> readRelations(String folder, String relations) throws IOException {
        Map<String, String> sheetParts = new HashMap<>();
        try (var cursor = new XmlCursor(parts.open(relations))) {
            while (cursor.goTo("Relationship")) {
                String type = String.valueOf(cursor.attribute("Type"));
                String part = WorkbookParts.resolve(folder, String.valueOf(cursor.attribute("Target")));
                if (type.endsWith("/worksheet") && parts.has(part)) {
                    sheetParts.put(String.valueOf(cursor.attribute("Id")), part);
                } else if (type.endsWith("/styles")) {
                    styles = part;
                } else if (type.endsWith("/sharedStrings")) {
                    texts = part;
                }
            }
        }
        return sheetParts;
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
