package council.procurement.report;

/** What somebody who looks for words in the register looks through. */
final class SearchedText {

    /** As SQL, of the contract {@code c}. */
    static final String OF_CONTRACT =
            "(c.reference || ' ' || c.title || ' ' || coalesce(c.supplier_name, '') || ' ' || coalesce(c.description, ''))";

    private SearchedText() {}

    /** The pattern, for {@code ilike}, of texts that contain these words just so. */
    static String containing(String words) {
        return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
