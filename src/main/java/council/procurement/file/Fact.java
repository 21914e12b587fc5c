package council.procurement.file;

/**
 * A fact of a case.
 *
 * @param label what it is
 * @param text what it says
 */
public record Fact(String label, String text) {}
