package council.procurement.security;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes Tasklist's filters, the same for everybody, at every start. */
@Component
public class TaskFilters {

    private static final String MY_GROUPS = "${currentUserGroups()}";

    private final Turns turns;
    private final FilterService filters;
    private final TaskService tasks;
    private final StaffRights rights;

    TaskFilters(FilterService filters, TaskService tasks, StaffRights rights, Turns turns) {
        this.turns = turns;
        this.filters = filters;
        this.tasks = tasks;
        this.rights = rights;
    }

    /** Brings the filters to what this version of Octant has. */
    @Transactional
    public void establish() {
        turns.take("foundations");
        establish(
                "My tasks",
                "Tasks that you hold",
                10,
                query().taskAssigneeExpression("${currentUser()}")
                        .orderByDueDate()
                        .asc());
        establish("My team's tasks", "Tasks for your groups that nobody holds yet", 20, team());
        establish(
                "Overdue",
                "Tasks for your groups that are past their date, whoever holds them",
                30,
                everything().dueBeforeExpression("${now()}").orderByDueDate().asc());
        establish(
                "Due in 14 days",
                "Tasks for your groups that are due in the next fourteen days",
                40,
                everything()
                        .dueAfterExpression("${now()}")
                        .dueBeforeExpression("${dateTime().plusDays(14)}")
                        .orderByDueDate()
                        .asc());
        establish(
                "Contract reviews",
                "Tasks of expiry reviews, from the debrief to the decision",
                50,
                everything()
                        .processDefinitionKeyIn("renewal", "debrief")
                        .orderByDueDate()
                        .asc());
        establish(
                "Approvals",
                "Approvals that wait for your groups, and for those you stand in for",
                60,
                query().processDefinitionKey("approval")
                        .taskCandidateUserExpression("${currentUser()}")
                        .includeAssignedTasks()
                        .orderByDueDate()
                        .asc());
    }

    private TaskQuery query() {
        return tasks.createTaskQuery();
    }

    private TaskQuery team() {
        return query().taskCandidateGroupInExpression(MY_GROUPS)
                .taskUnassigned()
                .orderByDueDate()
                .asc();
    }

    private TaskQuery everything() {
        return query().taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks();
    }

    private void establish(String name, String description, int priority, TaskQuery query) {
        Filter filter = filters.createTaskFilterQuery().filterName(name).singleResult();
        if (filter == null) {
            filter = filters.newTaskFilter(name);
        }
        filter.setQuery(query);
        filter.setProperties(properties(description, priority));
        filters.saveFilter(filter);
        for (StaffGroup group : StaffRights.WITH_TASKS) {
            rights.grant(group, Resources.FILTER, filter.getId(), Permissions.READ);
        }
    }

    private static Map<String, Object> properties(String description, int priority) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("description", description);
        properties.put("priority", priority);
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        return properties;
    }
}
