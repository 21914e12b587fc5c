package council.procurement.rules.catalogue;

/**
 * A part of a rule's outcome.
 *
 * @param name its name for programs
 * @param label its name for people
 * @param words what it means, its unit, and what it is when there is nothing
 */
public record Field(String name, String label, String words) {}
