package council.procurement.document.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.w3c.dom.Element;

/** A table of a Word file. Rows of headings are repeated on each page and told as such to whoever listens. */
final class WordTable {

    /** The width between the margins, and of a column of figures, in twentieths of a point. */
    private static final int WIDTH = 9638;

    private static final int FIGURE = 1300;
    private static final int LEAST_LETTERS = 10;
    private static final int MOST_LETTERS = 60;

    private final Element table;
    private final List<Element> rows = new ArrayList<>();

    WordTable(Element table) {
        this.table = table;
        collect(table);
    }

    private void collect(Element parent) {
        for (Element child : WordText.elements(parent)) {
            if (child.getTagName().equals("tr")) {
                rows.add(child);
            } else if (!child.getTagName().equals("caption")) {
                collect(child);
            }
        }
    }

    void write(WordXml xml) {
        boolean headingRow = table.getElementsByTagName("thead").getLength() > 0;
        int[] widths = widths();
        xml.open("w:tbl").open("w:tblPr");
        xml.empty("w:tblStyle", "w:val", "OctantTable");
        xml.empty("w:tblW", "w:w", String.valueOf(WIDTH), "w:type", "dxa");
        xml.empty("w:tblLayout", "w:type", "fixed");
        xml.empty(
                "w:tblLook",
                "w:val",
                headingRow ? "06A0" : "0680",
                "w:firstRow",
                headingRow ? "1" : "0",
                "w:lastRow",
                "0",
                "w:firstColumn",
                "1",
                "w:lastColumn",
                "0",
                "w:noHBand",
                "1",
                "w:noVBand",
                "1");
        xml.close().open("w:tblGrid");
        for (int width : widths) {
            xml.empty("w:gridCol", "w:w", String.valueOf(width));
        }
        xml.close();
        rows.forEach(row -> row(row, widths, xml));
        xml.close();
    }

    /** Columns of figures are as wide as figures are; the others share the rest by how much they have to say. */
    private int[] widths() {
        int columns = rows.stream().mapToInt(row -> cells(row).size()).max().orElse(1);
        int[] longest = new int[columns];
        boolean[] figures = new boolean[columns];
        for (Element row : rows) {
            List<Element> cells = cells(row);
            for (int column = 0; column < cells.size(); column++) {
                longest[column] = Math.max(
                        longest[column], WordText.plain(cells.get(column)).length());
                figures[column] |= isFigure(cells.get(column));
            }
        }
        int[] shares = IntStream.range(0, columns)
                .map(column -> figures[column] ? 0 : Math.min(MOST_LETTERS, Math.max(LEAST_LETTERS, longest[column])))
                .toArray();
        int all = Math.max(1, IntStream.of(shares).sum());
        int rest = WIDTH
                - FIGURE
                        * (int) IntStream.of(shares).filter(share -> share == 0).count();
        return IntStream.of(shares)
                .map(share -> share == 0 ? FIGURE : rest * share / all)
                .toArray();
    }

    private static void row(Element row, int[] widths, WordXml xml) {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
        if (((Element) row.getParentNode()).getTagName().equals("thead")) {
            xml.empty("w:tblHeader");
        }
        xml.close();
        int column = 0;
        for (Element cell : cells(row)) {
            xml.open("w:tc")
                    .open("w:tcPr")
                    .empty("w:tcW", "w:w", String.valueOf(widths[column]), "w:type", "dxa")
                    .close();
            xml.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", "TableText");
            if (isFigure(cell)) {
                xml.empty("w:jc", "w:val", "right");
            }
            xml.close();
            WordText.write(cell, xml, cell.getTagName().equals("th"));
            xml.close().close();
            column++;
        }
        xml.close();
    }

    private static boolean isFigure(Element cell) {
        return cell.getAttribute("class").equals("number");
    }

    private static List<Element> cells(Element row) {
        return WordText.elements(row);
    }
}
