package council.procurement.register;

/** What an import is for. */
public enum ImportMode {
    /** Only to say what would happen. */
    DRY_RUN,
    /** To take the contracts into the register. */
    COMMIT
}
