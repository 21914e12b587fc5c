package council.procurement.rules;

import java.util.Map;

/**
 * How a tender's social value is evaluated, by the tables {@code social-value-*} of the council's pack.
 *
 * @param method by what means
 * @param minimumWeightPercent the least share of the score, in per cent; 0 where the council sets none
 * @param source where the answer comes from
 */
public record SocialValue(Method method, int minimumWeightPercent, String source) {

    /** By what means social value is evaluated. */
    public enum Method {
        /** On the Social Value Portal, by themes, outcomes and measures. */
        PORTAL,
        /** By the council's own officers. */
        IN_HOUSE,
        /** The council does not ask for it. */
        NONE
    }

    /**
     * A contract to be tendered.
     *
     * @param kind what it is for
     * @param exVat its value without VAT
     * @param covered whether its value reaches the threshold
     * @param months how long it runs, with all extensions
     */
    public record Tender(ContractKind kind, Money exVat, boolean covered, int months) {}

    /** What the council's policy asks of a tender. */
    public static SocialValue of(Tender tender, PolicyPack pack, PolicyTables tables) {
        Map<String, Object> row = tables.row(
                "social-value-" + pack.id(),
                Map.of(
                        "works",
                        tender.kind() == ContractKind.WORKS,
                        "valueExVat",
                        tender.exVat().inPounds(),
                        "covered",
                        tender.covered(),
                        "months",
                        tender.months()));
        return new SocialValue(
                Method.valueOf(String.valueOf(row.get("method"))),
                ((Number) row.getOrDefault("minimumWeightPercent", 0)).intValue(),
                String.valueOf(row.get("source")));
    }
}
