package council.procurement.document;

/** Who may read a document. */
public enum Classification {
    /** All staff. */
    OPEN_TO_STAFF,
    /** Those only whom its {@link DocumentAccess} names. */
    CONFIDENTIAL
}
