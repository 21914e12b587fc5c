package council.procurement.register.intake;

/**
 * Why a row cannot be taken.
 *
 * @param line where the row is in the file
 * @param column what the file calls the column; empty where it is the row as a whole
 * @param reason what is wrong and what to do about it, in a sentence
 */
public record Fault(long line, String column, String reason) {

    /** The fault as people read it where it does not stand in a table. */
    @Override
    public String toString() {
        return column.isEmpty() ? reason : column + ": " + reason;
    }
}
