package council.procurement.file;

/**
 * Another case that belongs to a case.
 *
 * @param reference its reference
 * @param title what it is called
 * @param how how it belongs to it
 */
public record Related(String reference, String title, String how) {

    /** Where its file is. */
    public String address() {
        return FileAddress.of(reference);
    }
}
