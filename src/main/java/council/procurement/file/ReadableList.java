package council.procurement.file;

/**
 * A list of a procurement that the reader may read.
 *
 * @param title what it is called
 * @param address where it is
 */
public record ReadableList(String title, String address) {}
