package council.procurement.rules;

import java.math.BigDecimal;

/**
 * Whether a contract with a company of the council's own is exempt from the Act.
 *
 * <p>Source: Procurement Act 2023 Schedule 2 paragraph 2: the council is its parent undertaking, nobody else exerts a
 * decisive influence on it, more than 80 per cent of what it does is for the council or what the council controls, and
 * nobody but public authorities holds shares in it.
 *
 * @param parent whether the council, alone or together with other authorities, is its parent undertaking
 * @param othersDecide whether anybody else exerts a decisive influence
 * @param privateShares whether anybody who is no public authority holds shares
 * @param percentForTheCouncil how much of its activities is for the council or what it controls, in per cent
 */
public record VerticalArrangement(
        boolean parent, boolean othersDecide, boolean privateShares, BigDecimal percentForTheCouncil) {

    private static final BigDecimal ABOVE_PERCENT = BigDecimal.valueOf(80);

    /** Whether enough of its activities are for the council. */
    public boolean worksMostlyForTheCouncil() {
        return percentForTheCouncil.compareTo(ABOVE_PERCENT) > 0;
    }

    /** Whether the contract is exempt. */
    public boolean exempt() {
        return parent && !othersDecide && !privateShares && worksMostlyForTheCouncil();
    }
}
