package council.procurement.sourcing;

/**
 * A key performance indicator of a contract to be (Procurement Act 2023 s52).
 *
 * @param number first, second, ... indicator
 * @param name what is measured
 * @param target what is to be reached
 * @param measuredBy how it is measured, and from what
 * @param everyMonths months between assessments, 1 to 12
 * @param material whether it is one of the three most material ones, which are published
 */
public record Indicator(int number, String name, String target, String measuredBy, int everyMonths, boolean material) {}
