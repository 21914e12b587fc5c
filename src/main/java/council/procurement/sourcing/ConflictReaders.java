package council.procurement.sourcing;

import council.procurement.security.Person;

/**
 * Somebody beyond corporate procurement and legal who may read the conflicts of interest of a procurement, such as those before
 * whom a step puts a decision. A bean of that step.
 */
public interface ConflictReaders {

    /** Whether the person may read them now. */
    boolean mayRead(Person person, String reference);
}
