package council.procurement.process;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.engine.StartDesk;
import council.procurement.engine.TaskDesk;
import council.procurement.notice.NoticeDrafts;
import council.procurement.security.Person;
import council.procurement.sourcing.OpenSheet;
import council.procurement.sourcing.Saving;
import council.procurement.sourcing.Sheets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.Group;

/** At the desk behind the forms: everything that Octant does when somebody completes a task, without the page. */
public final class DeskHands implements Hands {

    private final TaskDesk tasks;
    private final StartDesk starts;
    private final Sheets sheets;
    private final NoticeDrafts notices;
    private final RepositoryService models;
    private final IdentityService people;

    public DeskHands(Beans beans) {
        tasks = beans.bean(TaskDesk.class);
        starts = beans.bean(StartDesk.class);
        sheets = beans.bean(Sheets.class);
        notices = beans.bean(NoticeDrafts.class);
        models = beans.bean(RepositoryService.class);
        people = beans.bean(IdentityService.class);
    }

    @Override
    public String start(String person, String process, Map<String, Object> fields) {
        String definition = models.createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        starts.open(called(person), definition);
        return starts.start(called(person), definition, fields).getBusinessKey();
    }

    @Override
    public void complete(String person, String task, Map<String, Object> fields) {
        take(person, task);
        finish(person, task, fields);
    }

    /** Takes the task and reads its form. */
    public void take(String person, String task) {
        Person who = called(person);
        tasks.claim(who, task);
        tasks.open(who, task);
    }

    /** Hands in the form of a task that the person has taken. */
    public void finish(String person, String task, Map<String, Object> fields) {
        finish(called(person), task, fields);
    }

    /** As {@link #finish(String, String, Map)}, by somebody whose groups are known. */
    public void finish(Person who, String task, Map<String, Object> fields) {
        try {
            tasks.complete(who, task, fields);
        } catch (RuntimeException refusal) {
            tasks.putBack(who, task);
            throw refusal;
        }
    }

    @Override
    public List<Map<String, String>> rows(String person, String sheet, String reference) {
        return opened(person, sheet, reference).rows();
    }

    @Override
    public void write(String person, String sheet, String reference, List<Map<String, String>> rows) {
        OpenSheet opened = opened(person, sheet, reference);
        assertThat(sheets.save(called(person), opened, opened.token(), rows))
                .as("%s of %s by %s", sheet, reference, person)
                .isInstanceOf(Saving.Kept.class);
    }

    private OpenSheet opened(String person, String sheet, String reference) {
        return sheets.open(called(person), sheet, reference)
                .orElseThrow(() -> new AssertionError(person + " does not read " + sheet + " of " + reference));
    }

    @Override
    public void completeNotice(String person, long notice, Map<String, String> texts) {
        notices.write(notice, texts, person);
    }

    /** The person of that name, with all groups. */
    public Person called(String id) {
        return new Person(
                id,
                people.createGroupQuery().groupMember(id).list().stream()
                        .map(Group::getId)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
