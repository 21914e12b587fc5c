package council.procurement.register.intake.table;

import javax.xml.stream.XMLStreamConstants;

/** Text that may be in several runs of different looks. */
final class RichText {

    private RichText() {}

    /** Reads the runs up to the end of an element, without the reading aids of East Asian texts. */
    static String read(XmlCursor cursor, String until) {
        var text = new StringBuilder();
        boolean inText = false;
        int inAid = 0;
        for (int event = cursor.next(); event != XMLStreamConstants.END_DOCUMENT; event = cursor.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                inText = cursor.isAt("t");
                inAid += cursor.isAt("rPh") ? 1 : 0;
            } else if (event == XMLStreamConstants.CHARACTERS) {
                if (inText && inAid == 0) {
                    cursor.appendText(text, Table.LONGEST_CELL + 1);
                }
            } else if (cursor.isAt(until)) {
                break;
            } else {
                inText = false;
                inAid -= cursor.isAt("rPh") ? 1 : 0;
            }
        }
        return EscapedText.plain(text.toString());
    }
}
