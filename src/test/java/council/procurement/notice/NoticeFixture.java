package council.procurement.notice;

import council.procurement.engine.TaskDesk;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.security.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notices in tests: written to the end, and what the application was told of those that are out. */
@Component
public class NoticeFixture {

    private final Obligations obligations;
    private final NoticeDrafts drafts;
    private final TaskService tasks;
    private final TaskDesk desk;
    private final List<PublishedNotice> told = new CopyOnWriteArrayList<>();

    NoticeFixture(Obligations obligations, NoticeDrafts drafts, TaskService tasks, TaskDesk desk) {
        this.tasks = tasks;
        this.desk = desk;
        this.obligations = obligations;
        this.drafts = drafts;
    }

    @EventListener
    void hear(PublishedNotice notice) {
        told.add(notice);
    }

    /** What the application was told is published under the reference. */
    public List<PublishedNotice> told(String reference) {
        return told.stream()
                .filter(notice -> notice.reference().equals(reference))
                .toList();
    }

    /** The latest obligation of that kind under the reference. */
    public Obligation of(String reference, NoticeDuty duty) {
        return obligations.of(reference).stream()
                .filter(one -> one.duty() == duty)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** Has somebody say that the draft is ready, as the task of the process would. */
    public void ready(String reference, NoticeDuty duty, String by) {
        var person = new Person(by, Set.of("procuring-officers"));
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey("Task_DraftNotice")
                .singleResult()
                .getId();
        desk.claim(person, task);
        desk.open(person, task);
        desk.complete(person, task, Map.of("outcome", "READY"));
    }

    /** Has somebody write all that is still missing. */
    public void write(String reference, NoticeDuty duty, String by) {
        Obligation obligation = of(reference, duty);
        var texts = new LinkedHashMap<String, String>();
        drafts.of(obligation).stream()
                .filter(NoticeDrafts.Filled::isMissing)
                .forEach(field -> texts.put(field.field().name(), "As agreed in the file."));
        drafts.write(obligation.id(), texts, by);
    }
}
