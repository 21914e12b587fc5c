package council.procurement.register;

import council.procurement.security.Turns;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works out the dates of all contracts anew once the list of bank holidays has changed, in the background. What a node that
 * died was at, another one, or the same one started again, takes over.
 */
@Service
public class HolidayWorker extends BackgroundWork {

    private static final long LOOK_EVERY_SECONDS = 5;

    private final HolidayList list;
    private final DateBook dates;
    private final Turns turns;
    private final TransactionTemplate transaction;

    HolidayWorker(HolidayList list, DateBook dates, Turns turns, PlatformTransactionManager transactions) {
        super("holidays", LOOK_EVERY_SECONDS, "Dates cannot be worked out anew at the moment");
        this.list = list;
        this.dates = dates;
        this.turns = turns;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected void round() {
        work();
    }

    /** Moves the dates for all changes that wait, in one go. */
    void work() {
        if (list.toDo().isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            turns.take("dates after bank holidays");
            list.toDo().ifPresent(number -> {
                list.lookAgain();
                list.moved(number, dates.rederiveAll());
            });
        });
    }
}
