package council.procurement.register.intake;

/** Takes the rows of a register as they are read, each once, in the order of the file. */
public interface RowSink {

    /** Takes a contract. */
    void accepted(RegisterRow row);

    /** Takes a row that has to be mended first. */
    void refused(RefusedRow row);
}
