package council.procurement.demo;

import council.procurement.engine.OpenTask;
import council.procurement.engine.OpenTasks;
import council.procurement.engine.StartDesk;
import council.procurement.engine.TaskDesk;
import council.procurement.security.Person;
import council.procurement.sourcing.OpenSheet;
import council.procurement.sourcing.Saving;
import council.procurement.sourcing.Sheets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the made-up people do at their desks, with all that Octant checks of it. */
@Component
@Profile("!production")
class DemoHands {

    private static final String APPROVAL = "Give approval";

    private final StartDesk starts;
    private final TaskDesk desk;
    private final OpenTasks tasks;
    private final Sheets sheets;
    private final JdbcClient jdbc;

    DemoHands(StartDesk starts, TaskDesk desk, OpenTasks tasks, Sheets sheets, JdbcClient jdbc) {
        this.starts = starts;
        this.desk = desk;
        this.tasks = tasks;
        this.sheets = sheets;
        this.jdbc = jdbc;
    }

    /** Whether anybody has begun any procurement. */
    boolean haveBegun() {
        return jdbc.sql("select exists (select from procurement)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Begins a cycle with its start form.
     *
     * @return its reference
     */
    String begin(Person person, Map<String, Object> fields) {
        return starts.startNewest(person, "cycle", fields);
    }

    /**
     * Takes a task and hands in its form.
     *
     * @param name the task's name
     * @return whether it was there to be done
     */
    boolean complete(Person person, String reference, String name, Map<String, Object> fields) {
        Optional<OpenTask> open = open(reference, name).stream().findFirst();
        open.ifPresent(task -> complete(person, task, fields));
        return open.isPresent();
    }

    /**
     * Gives every approval that is asked for, each for another of those who may.
     *
     * @return whether any was asked for
     */
    boolean approve(String reference) {
        List<OpenTask> asked = open(reference, APPROVAL);
        Set<Person> done = new HashSet<>();
        for (OpenTask seat : asked) {
            Person approver = DemoPeople.of(seat.groups()).stream()
                    .filter(one -> !done.contains(one))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Nobody of " + seat.groups() + " is left to approve"));
            done.add(approver);
            complete(approver, seat, Map.of("decision", "APPROVE", "noInterest", true));
        }
        return !asked.isEmpty();
    }

    /** Writes a list in the place of what it has. */
    void write(Person person, String reference, String sheet, List<Map<String, String>> rows) {
        OpenSheet opened = sheets.open(person, sheet, reference)
                .orElseThrow(() -> new IllegalStateException(person.id() + " does not read " + sheet));
        Saving saving = sheets.save(person, opened, opened.token(), rows);
        if (!(saving instanceof Saving.Kept)) {
            throw new IllegalStateException("The list " + sheet + " was not kept: " + saving);
        }
    }

    private List<OpenTask> open(String reference, String name) {
        return tasks.under(reference).stream()
                .filter(task -> task.name().equals(name))
                .toList();
    }

    private void complete(Person person, OpenTask task, Map<String, Object> fields) {
        desk.claim(person, task.id());
        desk.open(person, task.id());
        desk.complete(person, task.id(), fields);
    }
}
