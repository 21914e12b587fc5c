package council.procurement.sourcing;

/**
 * Told of every version of a conflicts assessment when it is confirmed, in the transaction that confirms it; what it throws
 * keeps the version from being confirmed. A bean.
 */
public interface ConfirmedConflicts {

    /** A version was confirmed. */
    void confirmed(String reference, Conflicts.Assessment version);
}
