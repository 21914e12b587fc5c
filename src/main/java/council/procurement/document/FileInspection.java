package council.procurement.document;

import council.procurement.engine.RefusedSubmissionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells what a file is: its name has to say one of the types that a case takes, and its content has to be of that type. */
final class FileInspection {

    private static final Set<String> WITH_MACROS =
            Set.of("docm", "dotm", "xlsm", "xltm", "xlsb", "xlam", "pptm", "potm", "ppsm", "ppam", "sldm");
    private static final Map<String, String> NEWER =
            Map.of("doc", ".docx", "xls", ".xlsx", "ppt", ".pdf", "rtf", ".docx");

    private FileInspection() {}

    /**
     * The type of a file.
     *
     * @throws RefusedSubmissionException with a sentence if a case does not take it
     */
    static FileType typeOf(String name, Path file) throws IOException {
        if (name.isEmpty()) {
            throw new RefusedSubmissionException("The file has no name. Choose the document that you want to add.");
        } else if (Files.size(file) == 0) {
            throw new RefusedSubmissionException("“" + name + "” is empty. Choose the document that you want to add.");
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (WITH_MACROS.contains(ending)) {
            throw new RefusedSubmissionException(macros(name));
        } else if (NEWER.containsKey(ending)) {
            throw new RefusedSubmissionException("“" + name + "” is of a type that a case does not take. Save it as "
                    + NEWER.get(ending) + " and add that.");
        }
        FileType type = FileType.ofName(name)
                .orElseThrow(() -> new RefusedSubmissionException(
                        "“" + name + "” is of a type that a case does not take. It takes " + TAKEN + "."));
        check(type, name, file);
        return type;
    }

    /** The types that a case takes, in words. */
    static final String TAKEN =
            "PDF, Word (.docx), Excel (.xlsx), OpenDocument (.odt, .ods), CSV, plain text, PNG and JPEG files";

    private static void check(FileType type, String name, Path file) throws IOException {
        Content content = switch (type) {
            case PDF -> FirstBytes.of(file).isPdf();
            case PNG -> FirstBytes.of(file).isPng();
            case JPG -> FirstBytes.of(file).isJpeg();
            case CSV, TXT -> PlainText.of(file);
            case DOCX, XLSX, ODT, ODS -> OfficePackage.of(file, type);
        };
        switch (content) {
            case FITS -> {}
            case OTHER ->
                throw new RefusedSubmissionException("“" + name + "” is called a " + type.words()
                        + " file, but its content is not. Save it again as ." + type.ending()
                        + ", or under the name of what it is.");
            case LOCKED ->
                throw new RefusedSubmissionException(
                        "“" + name + "” is protected by a password, or in a format of Office before 2007. Save it as ."
                                + type.ending() + " without a password, so that the case stays readable.");
            case WITH_MACROS -> throw new RefusedSubmissionException(macros(name));
        }
    }

    private static String macros(String name) {
        return "“" + name
                + "” has macros in it, or is of a type that can have some, and so is not taken. Save it without"
                + " macros, as .docx, .xlsx or PDF.";
    }

    /** How the content of a file compares with its type. */
    enum Content {
        FITS,
        OTHER,
        LOCKED,
        WITH_MACROS
    }
}
