package council.procurement.document.facts;

/**
 * Who signs a letter for the council.
 *
 * @param name first and last name
 * @param jobTitle what they are
 */
public record SignatoryFacts(String name, String jobTitle) {}
