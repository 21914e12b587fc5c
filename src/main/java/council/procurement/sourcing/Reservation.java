package council.procurement.sourcing;

/** To whom a procurement is reserved. */
public enum Reservation {
    /** Everybody may take part. */
    NOBODY("nobody: everybody may take part"),
    /** Suppliers based in the United Kingdom, below the threshold (SI 2026/94). */
    UK_SUPPLIERS("suppliers based in the United Kingdom"),
    /** Suppliers based in the local area, below the threshold (SI 2026/94). */
    LOCAL_SUPPLIERS("suppliers based in the local area"),
    /** Small and medium-sized enterprises, below the threshold. */
    SMALL_ENTERPRISES("small and medium-sized enterprises"),
    /** Voluntary, community and social enterprises, below the threshold. */
    VOLUNTARY_SECTOR("voluntary, community and social enterprises"),
    /** Suppliers of supported employment (Procurement Act 2023 s32). */
    SUPPORTED_EMPLOYMENT("suppliers of supported employment"),
    /** Public service mutuals, for some light touch services (s33). */
    MUTUALS("public service mutuals");

    private final String words;

    Reservation(String words) {
        this.words = words;
    }

    /** The same for people, in the middle of a sentence. */
    public String words() {
        return words;
    }

    /** Whether it is allowed below the threshold only. */
    public boolean isBelowThresholdOnly() {
        return switch (this) {
            case UK_SUPPLIERS, LOCAL_SUPPLIERS, SMALL_ENTERPRISES, VOLUNTARY_SECTOR -> true;
            default -> false;
        };
    }
}
