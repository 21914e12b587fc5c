package council.procurement.document.writing;

/** What is wrong in a template, said before anybody knows on which line. */
final class TemplateMistake extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    TemplateMistake(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** What is wrong, and what to do. */
    String sentence() {
        return sentence;
    }
}
