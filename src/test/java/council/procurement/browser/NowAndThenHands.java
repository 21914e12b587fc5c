package council.procurement.browser;

import council.procurement.process.Hands;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;

/** In a browser for a few tasks, once each, and for what is started; at the desk behind the forms for all else. */
final class NowAndThenHands implements Hands {

    private final Hands browser;
    private final Hands desk;
    private final TaskService tasks;
    private final Set<String> left;

    /** @param inBrowser ids of tasks in their models */
    NowAndThenHands(Hands browser, Hands desk, TaskService tasks, Set<String> inBrowser) {
        this.browser = browser;
        this.desk = desk;
        this.tasks = tasks;
        left = new HashSet<>(inBrowser);
    }

    /** Tasks that were to be done in a browser and did not come. */
    Set<String> left() {
        return Set.copyOf(left);
    }

    @Override
    public String start(String person, String process, Map<String, Object> fields) {
        return browser.start(person, process, fields);
    }

    @Override
    public void complete(String person, String task, Map<String, Object> fields) {
        String key = tasks.createTaskQuery().taskId(task).singleResult().getTaskDefinitionKey();
        (left.remove(key) ? browser : desk).complete(person, task, fields);
    }

    @Override
    public List<Map<String, String>> rows(String person, String sheet, String reference) {
        return desk.rows(person, sheet, reference);
    }

    @Override
    public void write(String person, String sheet, String reference, List<Map<String, String>> rows) {
        desk.write(person, sheet, reference, rows);
    }

    @Override
    public void completeNotice(String person, long notice, Map<String, String> texts) {
        desk.completeNotice(person, notice, texts);
    }
}
