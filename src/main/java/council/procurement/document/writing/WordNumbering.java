package council.procurement.document.writing;

/** The lists of a Word file: one kind with bullets, one with numbers, and each numbered list begins with 1. */
final class WordNumbering {

    /** The number of all lists with bullets; numbered ones follow. */
    static final int BULLETS = 1;

    private static final int LEVELS = 3;
    private static final int TWIPS_PER_LEVEL = 360;
    private static final String[] FORMATS = {"bullet", "decimal"};

    private WordNumbering() {}

    static String xml(int numberedLists) {
        var xml = new WordXml();
        xml.open("w:numbering", "xmlns:w", WordBody.NAMESPACE);
        for (int kind = 0; kind < FORMATS.length; kind++) {
            xml.open("w:abstractNum", "w:abstractNumId", String.valueOf(kind));
            xml.empty("w:multiLevelType", "w:val", "hybridMultilevel");
            for (int level = 0; level < LEVELS; level++) {
                level(xml, FORMATS[kind], level);
            }
            xml.close();
        }
        xml.open("w:num", "w:numId", String.valueOf(BULLETS))
                .empty("w:abstractNumId", "w:val", "0")
                .close();
        for (int list = 1; list <= numberedLists; list++) {
            xml.open("w:num", "w:numId", String.valueOf(BULLETS + list)).empty("w:abstractNumId", "w:val", "1");
            xml.open("w:lvlOverride", "w:ilvl", "0")
                    .empty("w:startOverride", "w:val", "1")
                    .close();
            xml.close();
        }
        return xml.close().toString();
    }

    private static void level(WordXml xml, String format, int level) {
        xml.open("w:lvl", "w:ilvl", String.valueOf(level));
        xml.empty("w:start", "w:val", "1");
        xml.empty("w:numFmt", "w:val", format);
        xml.empty("w:lvlText", "w:val", format.equals("bullet") ? "•" : "%" + (level + 1) + ".");
        xml.empty("w:lvlJc", "w:val", "left");
        xml.open("w:pPr")
                .empty(
                        "w:ind",
                        "w:left",
                        String.valueOf(TWIPS_PER_LEVEL * (level + 1)),
                        "w:hanging",
                        String.valueOf(TWIPS_PER_LEVEL))
                .close();
        xml.close();
    }
}
