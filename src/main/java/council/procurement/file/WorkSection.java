package council.procurement.file;

import council.procurement.engine.OpenTask;
import council.procurement.engine.OpenTasks;
import council.procurement.engine.TaskAddress;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.security.PeopleNames;
import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is open about a case, whose it is and when it is due, the most urgent first. */
@Component
class WorkSection {

    private final OpenTasks tasks;
    private final PeopleNames people;
    private final Clock clock;

    WorkSection(OpenTasks tasks, PeopleNames people, Clock clock) {
        this.tasks = tasks;
        this.people = people;
        this.clock = clock;
    }

    List<OpenDuty> of(Subject subject, Person reader) {
        List<OpenTask> open = tasks.under(subject.reference());
        Map<String, String> names = people.of(
                open.stream().map(OpenTask::assignee).filter(Objects::nonNull).toList());
        return open.stream().map(task -> duty(task, reader, names)).toList();
    }

    private OpenDuty duty(OpenTask task, Person reader, Map<String, String> names) {
        String holder = task.assignee();
        Instant due = task.due();
        return new OpenDuty(
                task.name(),
                isFor(reader, task) ? TaskAddress.of("", task.id()) : null,
                task.groups().stream().map(StaffGroup::titleOf).collect(Collectors.joining(", ")),
                holder == null ? null : names.getOrDefault(holder, holder),
                WrittenDate.of(CouncilTime.dayOf(task.created())),
                written(due),
                due != null && due.isBefore(clock.instant()));
    }

    /** Tasklist opens a task for its groups, and for whoever holds it. */
    private static boolean isFor(Person reader, OpenTask task) {
        return reader.id().equals(task.assignee()) || task.groups().stream().anyMatch(reader.groups()::contains);
    }

    private static @Nullable String written(@Nullable Instant due) {
        return due == null ? null : WrittenDate.of(due);
    }
}
