package council.procurement.approval;

import council.procurement.engine.TaskOffers;
import council.procurement.engine.TaskOffers.Offer;
import council.procurement.engine.TaskOffers.Waiting;
import council.procurement.register.BackgroundWork;
import council.procurement.security.Turns;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts open approvals into the task lists of those who stand in today, and takes them out again when that is over. Whose work
 * it is does not find it there.
 */
@Service
class StandInOffers extends BackgroundWork {

    private static final long LOOK_EVERY_SECONDS = 60;

    private final StandInsForApprovals standIns;
    private final ApprovalBook book;
    private final TaskOffers offers;
    private final Turns turns;
    private final TransactionTemplate transaction;

    StandInOffers(
            StandInsForApprovals standIns,
            ApprovalBook book,
            TaskOffers offers,
            Turns turns,
            PlatformTransactionManager transactions) {
        super("stand-ins", LOOK_EVERY_SECONDS, "Approvals cannot be shown to those who stand in at the moment");
        this.standIns = standIns;
        this.book = book;
        this.offers = offers;
        this.turns = turns;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected void round() {
        keep();
    }

    /** Does it once the caller's transaction is over, without waiting for the next time. */
    void lookSoon() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                roundSoon();
            }
        });
    }

    /** Brings the lists to what holds now. */
    void keep() {
        transaction.executeWithoutResult(status -> {
            turns.take("approvals for those who stand in");
            List<Delegation> holding = standIns.holding();
            var wanted = new HashSet<Offer>();
            if (!holding.isEmpty()) {
                for (Waiting task : offers.waiting(StandInsForApprovals.PROCESS)) {
                    wanted.addAll(offersOf(task, holding));
                }
            }
            offers.keep(StandInsForApprovals.PROCESS, wanted);
        });
    }

    private Set<Offer> offersOf(Waiting task, List<Delegation> holding) {
        var wanted = new HashSet<Offer>();
        List<Delegation> ofGroup = holding.stream()
                .filter(delegation -> delegation.group().id().equals(task.group()))
                .toList();
        if (!ofGroup.isEmpty()) {
            Set<String> authors = book.authors(task.number());
            ofGroup.stream()
                    .filter(delegation ->
                            !authors.contains(delegation.standIn()) && !authors.contains(delegation.absent()))
                    .forEach(delegation -> wanted.add(new Offer(task.task(), delegation.standIn())));
        }
        return wanted;
    }
}
