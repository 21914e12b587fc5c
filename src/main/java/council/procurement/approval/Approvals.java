package council.procurement.approval;

import council.procurement.engine.Messages;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.rules.ApprovalSubject;
import council.procurement.rules.Approvers;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WorkingDays;
import council.procurement.rules.WrittenDate;
import council.procurement.rules.catalogue.Reply;
import council.procurement.security.GroupMembers;
import council.procurement.security.StaffGroup;
import council.procurement.security.Turns;
import council.procurement.timeline.Timeline;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people are asked to approve, and whether they have. A step asks here, hands the number to the process {@code approval},
 * which collects what people decide, and looks here whether what was approved is what is there now.
 */
@Service
public class Approvals {

    private static final String WITHDRAWN = "approval.withdrawn";
    private static final int WORKING_DAYS_TO_RECORD = 3;

    private final ApprovalBook book;
    private final ApproverRule approverRule;
    private final WorkingDays workingDays;
    private final GroupMembers members;
    private final Turns turns;
    private final Messages messages;
    private final Timeline timeline;
    private final Clock clock;

    Approvals(
            ApprovalBook book,
            ApproverRule approverRule,
            WorkingDays workingDays,
            GroupMembers members,
            Turns turns,
            Messages messages,
            Timeline timeline,
            Clock clock) {
        this.book = book;
        this.approverRule = approverRule;
        this.workingDays = workingDays;
        this.members = members;
        this.turns = turns;
        this.messages = messages;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Asks for an approval. Of one reference and subject one is open at a time: an earlier one that is still open is
     * withdrawn.
     *
     * @return its number, with which the caller starts the process {@code approval}
     * @throws RefusedSubmissionException if a group that has to approve has too few members who may
     */
    @Transactional
    public long ask(ApprovalRequest request) {
        turns.take("approvals of " + request.reference());
        book.of(request.reference(), request.subject()).stream()
                .filter(earlier -> earlier.state() == ApprovalState.OPEN)
                .forEach(earlier -> withdraw(earlier.number(), "It was asked for anew."));
        Reply.Answer rule = approverRule.ask(request.subject(), request.stakes());
        Approvers approvers = ApproverRule.approvers(rule);
        List<StaffGroup> seats = ApproverGroups.seats(approvers);
        refuseIfNobodyCan(request, seats);
        LocalDate due = due(request);
        long number = book.add(request, due, rule, seats);
        LocalDate announced = request.stakes().announcedFor();
        timeline.addByOctant(
                request.reference(),
                request.subject().title() + " is put before " + approvers.words() + ", to be decided "
                        + (announced == null ? "by " : "from " + WrittenDate.of(announced) + " on and by ")
                        + WrittenDate.of(due) + ".");
        return number;
    }

    /** Of a key decision, time enough after its day to record what was decided. */
    private LocalDate due(ApprovalRequest request) {
        LocalDate due = workingDays.afterAsFarAsKnown(today(), request.dueInWorkingDays());
        LocalDate announced = request.stakes().announcedFor();
        if (announced == null) {
            return due;
        }
        LocalDate recorded = workingDays.afterAsFarAsKnown(announced, WORKING_DAYS_TO_RECORD);
        return recorded.isAfter(due) ? recorded : due;
    }

    private void refuseIfNobodyCan(ApprovalRequest request, List<StaffGroup> seats) {
        Map<StaffGroup, Long> needed =
                seats.stream().collect(Collectors.groupingBy(group -> group, Collectors.counting()));
        needed.forEach((group, people) -> {
            Set<String> able = new HashSet<>(members.of(group));
            able.removeAll(request.authors());
            if (able.size() < people) {
                throw new RefusedSubmissionException(request.subject().title() + " needs the approval of " + people
                        + " of the group “" + group.title()
                        + "”, and only " + able.size() + " who did not work on it "
                        + (able.size() == 1 ? "is" : "are") + " in it. Ask an administrator to add somebody.");
            }
        });
    }

    /**
     * How it stands with an approval.
     *
     * @throws IllegalStateException if there is none of that number
     */
    @Transactional(readOnly = true)
    public ApprovalState stateOf(long number) {
        return book.get(number).state();
    }

    /** The approval of that number; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<Approval> find(long number) {
        return book.find(number);
    }

    /** What was asked for last of that kind under a reference; empty if nothing ever was. */
    @Transactional(readOnly = true)
    public Optional<Approval> latest(String reference, ApprovalSubject subject) {
        return book.of(reference, subject).stream().findFirst();
    }

    /** All that was asked for under a reference, the latest first. */
    @Transactional(readOnly = true)
    public List<Approval> of(String reference) {
        return book.of(reference);
    }

    /**
     * Whether what was asked for last of that kind was approved, and is still what is there: any change after has to be asked
     * for again.
     *
     * @param digestNow {@link ApprovalRequest#digest()} of what is there now
     */
    @Transactional(readOnly = true)
    public boolean stillStands(String reference, ApprovalSubject subject, String digestNow) {
        return latest(reference, subject)
                .filter(last -> last.state() == ApprovalState.APPROVED)
                .filter(last -> last.digest().equals(digestNow))
                .isPresent();
    }

    /** The same of a request as it would be put today. */
    @Transactional(readOnly = true)
    public boolean stillStands(ApprovalRequest now) {
        return stillStands(now.reference(), now.subject(), now.digest());
    }

    /**
     * Does not ask for an approval any more, because what was to be approved has changed or was given up. One that is decided
     * stays as it is.
     *
     * @param because why, in a sentence that those who were asked read
     */
    @Transactional
    public void withdraw(long number, String because) {
        turns.take(turnOf(number));
        Approval approval = book.get(number);
        if (approval.state() == ApprovalState.OPEN) {
            book.withdraw(number, because);
            timeline.addByOctant(
                    approval.reference(),
                    approval.subject().title() + " is not put before anybody any more: " + because);
            messages.tell(WITHDRAWN, approval.reference(), number);
        }
    }

    /** The same of all that is open under a reference, for somebody who gives it up. */
    @Transactional
    public void withdrawAll(String reference, String because) {
        book.of(reference).stream()
                .filter(approval -> approval.state() == ApprovalState.OPEN)
                .forEach(approval -> withdraw(approval.number(), because));
    }

    /**
     * Withdraws an approval that was given, because what it was given for is not so any more. One that is refused or withdrawn
     * stays as it is.
     *
     * @param because why, in a sentence that those who approved it read; without figures, because all staff read it
     */
    @Transactional
    public void takeBack(long number, String because) {
        turns.take(turnOf(number));
        Approval approval = book.get(number);
        if (approval.state() == ApprovalState.APPROVED) {
            book.withdraw(number, because);
            timeline.addByOctant(
                    approval.reference(),
                    approval.subject().title() + " was approved, and the approval does not hold any more: " + because);
        } else {
            withdraw(number, because);
        }
    }

    /** What those who decide about one approval at the same moment wait for. */
    static String turnOf(long number) {
        return "approval " + number;
    }

    private LocalDate today() {
        return CouncilTime.dayOf(clock.instant());
    }
}
