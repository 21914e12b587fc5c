package council.procurement.step.tender;

import java.math.BigDecimal;

/**
 * What one evaluator gave one tender by one criterion. Confidential.
 *
 * @param tender number of the tender
 * @param criterion number of the criterion
 * @param evaluator who gave it
 * @param points from 0 to the criterion's scale
 * @param reason why; empty while it is not written yet
 */
record Score(int tender, int criterion, String evaluator, BigDecimal points, String reason) {}
