package council.procurement.sourcing;

import java.math.BigDecimal;

/**
 * A score that the panel agreed on; of price, the score that was worked out. Confidential.
 *
 * @param tender number of the tender
 * @param criterion number of the criterion
 * @param score from 0 to the criterion's scale
 * @param reason why
 */
public record ModeratedScore(int tender, int criterion, BigDecimal score, String reason) {}
