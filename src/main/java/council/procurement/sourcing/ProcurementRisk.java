package council.procurement.sourcing;

/**
 * Something that may go wrong in a procurement, or in the contract to be.
 *
 * @param number first, second, ... risk
 * @param kind its class
 * @param risk what may happen, and what that would lead to
 * @param likelihood how likely, from 1 to 5
 * @param impact how bad, from 1 to 5
 * @param mitigation what is done about it
 * @param owner name of whoever answers for it
 * @param known whether the tender notice names it as a known risk (Procurement Act 2023 Schedule 8 paragraph 5)
 */
public record ProcurementRisk(
        int number,
        RiskClass kind,
        String risk,
        int likelihood,
        int impact,
        String mitigation,
        String owner,
        boolean known) {

    /** Likelihood times impact, from 1 to 25. */
    public int points() {
        return likelihood * impact;
    }
}
