package council.procurement.register.intake;

/**
 * How many rows there were.
 *
 * @param rows all that hold something, apart from column names
 * @param accepted contracts
 * @param refused rows that have to be mended
 * @param repeated rows that say once more what a row before them says, and were left out
 */
public record Tally(long rows, long accepted, long refused, long repeated) {}
