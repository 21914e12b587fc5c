package council.procurement.step.tender;

import council.procurement.engine.RefusedSubmissionException;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the rows of a sheet, each as a sentence that names the row. */
final class SheetFaults {

    private final List<String> sentences = new ArrayList<>();

    /** Adds what is wrong with a row as a whole, counted from 1. */
    void add(int row, String reason) {
        sentences.add("Row " + row + ": " + reason);
    }

    /** Adds what is wrong in one column of a row. */
    void add(int row, String label, String reason) {
        sentences.add("Row " + row + ", " + label + ": " + reason);
    }

    /** Adds what is wrong with the list as a whole. */
    void add(String sentence) {
        sentences.add(sentence);
    }

    /** Refuses the rows if anything is wrong with them. */
    void refuse() {
        if (!sentences.isEmpty()) {
            throw new RefusedSubmissionException(String.join("\n", sentences));
        }
    }
}
