package council.procurement.rules;

import java.math.BigDecimal;

/** Who is trained to manage contracts. */
public final class ContractManagerTraining {

    private static final BigDecimal ABOVE_PERCENT = BigDecimal.valueOf(20);

    private ContractManagerTraining() {}

    /**
     * Whether somebody is trained whose job is contract management to that share.
     *
     * <p>Source: Worcestershire's strategy 2022-25, Appendix 1, skills and knowledge: more than 20 per cent of the job.
     */
    public static boolean isFor(BigDecimal percentOfTheJob) {
        return percentOfTheJob.compareTo(ABOVE_PERCENT) > 0;
    }
}
