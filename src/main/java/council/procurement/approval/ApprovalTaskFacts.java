package council.procurement.approval;

import static council.procurement.approval.ApprovalVariables.NUMBER;
import static council.procurement.approval.ApprovalVariables.SEAT;

import council.procurement.approval.Approval.Seat;
import council.procurement.approval.ApprovalBook.Filed;
import council.procurement.approval.ApprovalRequest.Fact;
import council.procurement.engine.Markdown;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.TaskContext;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.security.GroupMembers;
import council.procurement.security.PeopleNames;
import council.procurement.security.StaffGroup;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of the process {@code approval} show. */
@Component
class ApprovalTaskFacts {

    private final ApprovalBook book;
    private final ApprovalWords words;
    private final SeatRules rules;
    private final AnnouncedDay announced;
    private final StandInsForApprovals standIns;
    private final GroupMembers members;
    private final PeopleNames people;
    private final Clock clock;

    ApprovalTaskFacts(
            ApprovalBook book,
            ApprovalWords words,
            SeatRules rules,
            AnnouncedDay announced,
            StandInsForApprovals standIns,
            GroupMembers members,
            PeopleNames people,
            Clock clock) {
        this.book = book;
        this.words = words;
        this.rules = rules;
        this.announced = announced;
        this.standIns = standIns;
        this.members = members;
        this.people = people;
        this.clock = clock;
    }

    Approval approval(TaskContext task) {
        return book.get(NUMBER.in(task));
    }

    /**
     * What everybody sees who has to do with an approval: {@code subject}, {@code reference}, {@code dueSentence} (also from which day on), {@code
     * waitsFor} (the open places, each with the people who can fill it).
     */
    @Transactional(readOnly = true)
    Map<String, Object> of(TaskContext task) {
        Approval approval = approval(task);
        var shown = new LinkedHashMap<String, Object>();
        shown.put("subject", approval.subject().words());
        shown.put("reference", approval.reference());
        shown.put("dueSentence", dueSentence(approval) + announced.sentence(approval));
        shown.put("waitsFor", Markdown.list(waitsFor(approval)));
        return shown;
    }

    /**
     * The same with what only those see who decide: {@code sentence}, {@code facts}, {@code why},
     * {@code citation}, {@code places}, {@code earlier} (what was refused before), {@code standing} (in which capacity they
     * decide, or why they cannot) and {@code forMembers}.
     */
    @Transactional(readOnly = true)
    Map<String, Object> ofSeat(TaskContext task) {
        Approval approval = approval(task);
        Seat seat = approval.seats().get(SEAT.in(task).intValue());
        Filed filed = book.filed(approval.number());
        var shown = new LinkedHashMap<>(of(task));
        shown.put("sentence", approval.sentence());
        shown.put("facts", facts(filed.request().facts()));
        shown.put("why", filed.because());
        shown.put("citation", filed.citation());
        shown.put("places", Markdown.list(words.of(approval)));
        shown.put("earlier", earlier(approval));
        shown.put("standing", standing(approval, seat, task));
        shown.putAll(asked(seat));
        return shown;
    }

    /** Of {@link #ofSeat}, what the form asks for before it takes an answer: {@code forMembers}. */
    Map<String, Object> askedOfSeat(TaskContext task) {
        return asked(approval(task).seats().get(SEAT.in(task).intValue()));
    }

    private static Map<String, Object> asked(Seat seat) {
        return Map.of("forMembers", seat.group() == StaffGroup.MEMBERS);
    }

    private String dueSentence(Approval approval) {
        boolean late = CouncilTime.dayOf(clock.instant()).isAfter(approval.dueOn());
        String day = WrittenDate.of(approval.dueOn());
        return late ? "It was to be decided by " + day + " and is late." : "It is to be decided by " + day + ".";
    }

    private static Markdown facts(List<Fact> facts) {
        return new Markdown(facts.stream()
                .map(fact -> "- **" + Markdown.plain(fact.label()) + ":** " + text(fact))
                .collect(Collectors.joining("\n", "\n\n", "")));
    }

    private static String text(Fact fact) {
        String text = Markdown.plain(fact.text());
        return fact.page() == null ? text : "[" + text + "](" + fact.page() + ")";
    }

    private Object earlier(Approval approval) {
        List<String> refused = book.of(approval.reference(), approval.subject()).stream()
                .filter(before -> before.number() < approval.number())
                .filter(before -> before.state() == ApprovalState.REFUSED)
                .map(words::whyNot)
                .toList();
        return refused.isEmpty() ? "It was not refused before." : Markdown.list(refused);
    }

    private String standing(Approval approval, Seat seat, TaskContext task) {
        try {
            String absent = rules.capacity(approval, seat, task.person()).stoodInFor();
            return "You decide as one of “" + seat.group().title() + "”"
                    + (absent == null
                            ? "."
                            : ", standing in for " + people.of(absent) + ". Both names stay on record.");
        } catch (RefusedSubmissionException refusal) {
            return "You cannot decide this. " + refusal.sentence();
        }
    }

    private List<String> waitsFor(Approval approval) {
        Set<String> out = new HashSet<>(book.authors(approval.number()));
        approval.decisions().forEach(decision -> out.add(decision.who()));
        List<Delegation> holding = standIns.holding();
        return approval.seats().stream()
                .filter(seat -> seat.decision() == null)
                .map(seat -> seat.group().title() + ": " + able(seat.group(), holding, out))
                .toList();
    }

    private String able(StaffGroup group, List<Delegation> holding, Set<String> out) {
        var names = new ArrayList<String>();
        members.of(group).stream()
                .filter(person -> !out.contains(person))
                .map(people::of)
                .sorted()
                .forEach(names::add);
        holding.stream()
                .filter(one -> one.group() == group && !out.contains(one.standIn()) && !out.contains(one.absent()))
                .forEach(one -> names.add(people.of(one.standIn()) + " for " + people.of(one.absent())));
        return names.isEmpty() ? "nobody who may" : String.join(", ", names);
    }
}
