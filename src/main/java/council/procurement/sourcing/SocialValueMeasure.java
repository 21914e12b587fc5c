package council.procurement.sourcing;

/**
 * Something that bidders are asked to promise as social value, in the council's own words.
 *
 * @param number first, second, ... measure
 * @param edition edition of the themes, which the contract keeps
 * @param theme the theme it belongs to
 * @param measure what is measured
 * @param unit what one counts, such as weeks of apprenticeship
 * @param evidence how it will be shown
 */
public record SocialValueMeasure(
        int number, String edition, String theme, String measure, String unit, String evidence) {}
