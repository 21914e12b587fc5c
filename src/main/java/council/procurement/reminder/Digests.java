package council.procurement.reminder;

import council.procurement.engine.WorkItem;
import council.procurement.engine.WorkLists;
import council.procurement.reminder.Digest.Line;
import council.procurement.reminder.Digest.Urgency;
import council.procurement.rules.CouncilTime;
import council.procurement.security.GroupMembers;
import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what people have to do, from how things stand now. */
@Component
class Digests {

    private static final String COUNCIL = "council";
    private static final int SOON_DAYS = 7;

    private final WorkLists work;
    private final GroupMembers members;
    private final Clock clock;

    Digests(WorkLists work, GroupMembers members, Clock clock) {
        this.work = work;
        this.members = members;
        this.clock = clock;
    }

    /** What the person of that user name has to do; empty for somebody without tasks, or whom Octant does not know. */
    Digest of(String person) {
        return of(new Person(
                person, members.groupsOf(person).stream().map(StaffGroup::id).collect(Collectors.toSet())));
    }

    private Digest of(Person person) {
        List<WorkItem> items = work.of(person);
        return new Digest(
                CouncilTime.dayOf(clock.instant()),
                items.stream()
                        .filter(WorkItem::held)
                        .map(item -> line(item, ""))
                        .toList(),
                items.stream()
                        .filter(item -> !item.held())
                        .map(item -> line(item, waitsFor(item, person)))
                        .toList());
    }

    private static String waitsFor(WorkItem item, Person person) {
        String mine =
                titles(item.groups().stream().filter(person.groups()::contains).toList());
        return mine.isEmpty() ? titles(item.groups()) + ", for whom you stand in" : mine;
    }

    private static String titles(List<String> groups) {
        return groups.stream().map(StaffGroup::titleOf).collect(Collectors.joining(", "));
    }

    private Line line(WorkItem item, String waitsFor) {
        return new Line(
                item.id(),
                item.reference().equals(COUNCIL) ? "The council" : item.reference(),
                item.name(),
                item.due(),
                urgency(item.due()),
                waitsFor);
    }

    private Urgency urgency(@Nullable Instant due) {
        Instant now = clock.instant();
        if (due == null) {
            return Urgency.LATER;
        } else if (due.isBefore(now)) {
            return Urgency.LATE;
        }
        return due.isBefore(CouncilTime.endOf(CouncilTime.dayOf(now).plusDays(SOON_DAYS)))
                ? Urgency.SOON
                : Urgency.LATER;
    }
}
