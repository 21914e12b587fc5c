package council.procurement.canary;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Where people who have signed in read something of a case, apart from its lists and documents. */
@Component
public class Addresses {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private final RuntimeService runtime;
    private final TaskService tasks;

    Addresses(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /** Pages, Octant's interface and that of the webapps, with all instances and tasks that are open now. */
    public List<String> of(String reference) {
        var all = new ArrayList<>(List.of(
                "/api/cycles/" + reference,
                "/api/contracts?query=" + reference,
                "/api/rules/answers/replay?reference=" + reference,
                "/api/tasks/cards",
                "/notices?about=" + reference,
                "/documents/" + reference,
                "/break-glass/" + reference,
                "/delegations",
                "/file/" + reference,
                ENGINE + "/task?processInstanceBusinessKey=" + reference,
                ENGINE + "/variable-instance",
                ENGINE + "/history/variable-instance",
                ENGINE + "/history/detail",
                ENGINE + "/history/user-operation"));
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .list()) {
            all.add(ENGINE + "/process-instance/" + instance.getId());
            all.add(ENGINE + "/process-instance/" + instance.getId() + "/variables");
        }
        for (Task task :
                tasks.createTaskQuery().processInstanceBusinessKey(reference).list()) {
            all.add("/api/tasks/" + task.getId() + "/draft");
            for (String part : List.of("", "/form-variables", "/variables")) {
                all.add(ENGINE + "/task/" + task.getId() + part);
            }
        }
        return all;
    }
}
