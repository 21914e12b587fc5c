package council.procurement.step.preparation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By what tenders are prepared, where the law leaves it to the council. No source says how long these take; they are Octant's
 * defaults.
 *
 * @param leastTenderDays calendar days that suppliers get at least where the law sets no minimum
 * @param evaluationDays working days that a form proposes for the evaluation
 * @param approvalDays working days that a form proposes for the approval of the award
 * @param releaseDays working days in which the release of a tender is to be decided, from 1 to 60
 */
@ConfigurationProperties("octant.preparation")
record PreparationProperties(
        @DefaultValue("10") int leastTenderDays,
        @DefaultValue("15") int evaluationDays,
        @DefaultValue("10") int approvalDays,
        @DefaultValue("5") int releaseDays) {}
