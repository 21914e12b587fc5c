package council.procurement.register.intake.table;

/** A file cannot be taken at all; the message is the sentence people see. */
public final class UnreadableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    /** @param sentence what is wrong with the file and what to do about it */
    public UnreadableFileException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** What is wrong with the file and what to do about it. */
    public String sentence() {
        return sentence;
    }
}
