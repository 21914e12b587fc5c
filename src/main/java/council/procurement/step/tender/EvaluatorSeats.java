package council.procurement.step.tender;

import council.procurement.engine.ModelBean;
import java.util.List;

/** Tells the process {@code evaluation} who has yet to score, so that each of them gets a task. */
@ModelBean("evaluatorSeats")
public class EvaluatorSeats {

    private final Seats seats;

    EvaluatorSeats(Seats seats) {
        this.seats = seats;
    }

    /** The user names of those whose scores are awaited. */
    public List<String> awaited(String reference) {
        return seats.awaited(reference);
    }
}
