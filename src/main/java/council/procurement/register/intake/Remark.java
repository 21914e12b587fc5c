package council.procurement.register.intake;

/**
 * Something about a row that was taken all the same: how a cell was understood, or what is missing.
 *
 * @param line where the row is in the file
 * @param column what the file calls the column; empty where it is the row as a whole
 * @param remark what a person may want to look at, in a sentence
 */
public record Remark(long line, String column, String remark) {}
