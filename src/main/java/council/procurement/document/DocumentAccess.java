package council.procurement.document;

import council.procurement.security.Person;

/**
 * Who may read confidential documents of one kind, such as the evaluation record of a tender. A bean; whoever stores a
 * document names its key. Where no bean has the key of a document, nobody may read it.
 */
public interface DocumentAccess {

    /** Its key, which is kept with each document and so never changes: lower-case words with hyphens. */
    String key();

    /** Who may read, for the page: “corporate procurement and legal”. */
    String words();

    /** Whether the person may read the document now. */
    boolean mayRead(Person person, Document document);

    /**
     * Whether documents of this kind are sealed in that case now: nobody is told that there are any, but for whoever added
     * them.
     */
    default boolean isSealed(String reference) {
        return false;
    }
}
