package council.procurement.step.preparation;

import council.procurement.engine.RefusedSubmissionException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the lists that a tender is checked against are answered. */
@Component
class ChecklistAnswers {

    private final Checklists checklists;

    ChecklistAnswers(Checklists checklists) {
        this.checklists = checklists;
    }

    /** How many items of a list matter in this procurement, as in <i>9 of 13 points matter</i>. */
    String mattering(String reference, Checklist checklist) {
        return ChecklistItem.mattering(checklists.of(reference, checklist));
    }

    /** What is not answered, in a sentence; empty if everything is. */
    Optional<String> unanswered(String reference, Checklist checklist) {
        List<ChecklistItem> open = checklists.of(reference, checklist).stream()
                .filter(item -> !item.isAnswered())
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of((open.size() == 1 ? "One point of the " : open.size() + " points of the ")
                        + checklist.words() + (open.size() == 1 ? " is" : " are")
                        + " not answered yet, the first of them: “"
                        + open.get(0).statement() + "” Open the list and answer each.");
    }

    /**
     * Refuses a list of which something is not answered.
     *
     * @throws RefusedSubmissionException with what is missing
     */
    void refuseUnanswered(String reference, Checklist checklist) {
        unanswered(reference, checklist).ifPresent(sentence -> {
            throw new RefusedSubmissionException(sentence);
        });
    }
}
