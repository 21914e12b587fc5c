package council.procurement.document.writing;

import council.procurement.document.FileNames;
import council.procurement.document.FileType;
import council.procurement.document.facts.DocumentFacts;

/** What the files of written documents are called. */
final class DocumentNames {

    private static final int LONGEST_ABOUT = 80;

    private DocumentNames() {}

    /** Such as <i>Assessment summary SBC-2026-0042 Green &amp; Sons Ltd.pdf</i>. */
    static String of(DocumentFacts facts, FileType type) {
        String about = facts.about();
        String shortened = about.codePointCount(0, about.length()) > LONGEST_ABOUT
                ? about.substring(0, about.offsetByCodePoints(0, LONGEST_ABOUT))
                : about;
        String name = String.join(" ", facts.kind().title(), facts.procurement().reference(), shortened)
                .replace('/', '-')
                .replace('\\', '-')
                .strip();
        return FileNames.of(name + "." + type.ending());
    }

    /** The name of a file as one of another type has it that says the same. */
    static String as(String name, FileType type) {
        return name.substring(0, name.lastIndexOf('.') + 1) + type.ending();
    }
}
