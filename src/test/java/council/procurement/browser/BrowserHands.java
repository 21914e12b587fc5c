package council.procurement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;
import council.procurement.process.Beans;
import council.procurement.process.Hands;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/**
 * In Tasklist and on the pages of lists and notices, everybody with a browser of their own: takes a task, answers what its
 * form asks, in the form's order, and completes it. Each form that is met is kept as a picture, judged by axe, and gone through by keyboard, once.
 */
final class BrowserHands implements Hands {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/";

    /** A form can be filled in once it is known what was written of it before. */
    private static final Pattern DRAFT = Pattern.compile("/api/tasks/[^/]+/draft$");

    private static final Pattern FILTER = Pattern.compile("filter=[^&]+");

    private final Visit first;
    private final Map<String, Visit> visits = new LinkedHashMap<>();
    private final Set<String> judged = new HashSet<>();
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService models;
    private final FormService forms;

    BrowserHands(Visit first, Beans beans) {
        this.first = first;
        tasks = beans.bean(TaskService.class);
        runtime = beans.bean(RuntimeService.class);
        models = beans.bean(RepositoryService.class);
        forms = beans.bean(FormService.class);
    }

    @Override
    public String start(String person, String process, Map<String, Object> fields) {
        Visit visit = at(person);
        visit.goTo(TASKLIST);
        Page page = visit.page();
        page.locator(".start-process-action a").click();
        ProcessDefinition model = models.createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        page.locator(".modal-dialog a", new LocatorOptions().setHasText(model.getName()))
                .click();
        Locator form = page.locator(".modal-dialog .fjs-container");
        assertThat(form.locator("h1")).isVisible();
        judge(visit, "start " + process);
        TaskForm.of(forms.getStartFormData(model.getId()).getCamundaFormRef().getKey(), form)
                .answer(fields);
        List<String> before = references(process);
        page.locator(".modal-dialog button", new LocatorOptions().setHasText("Start"))
                .click();
        assertThat(page.locator(".modal-dialog")).isHidden();
        List<String> begun = new ArrayList<>(references(process));
        begun.removeAll(before);
        assertThat(begun).hasSize(1);
        return begun.get(0);
    }

    private List<String> references(String process) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(process).list().stream()
                .map(ProcessInstance::getBusinessKey)
                .toList();
    }

    @Override
    public void complete(String person, String task, Map<String, Object> fields) {
        Task open = tasks.createTaskQuery().taskId(task).initializeFormKeys().singleResult();
        Visit visit = at(person);
        Page page = visit.page();
        Locator form = page.locator(".fjs-container");
        if (open.getAssignee() == null) {
            visit.goTo(address(page, task));
            assertThat(form.locator("h1")).isVisible();
            page.waitForResponse(DRAFT, page.locator("button.claim")::click);
        } else {
            page.waitForResponse(DRAFT, () -> visit.goTo(address(page, task)));
        }
        assertThat(page.locator("button.unclaim")).isVisible();
        TaskInHand.waitUntilItCanBeFilledIn(page);
        boolean isNew = judge(visit, open.getTaskDefinitionKey());
        TaskForm.of(Objects.requireNonNull(open.getCamundaFormRef()).getKey(), form)
                .answer(fields);
        if (isNew) {
            TaskInHand.assertReachedByKeyboard(page);
        }
        TaskInHand.complete(page);
        Locator refusal = page.locator(".notifications [role=alert]");
        assertThat(page.locator(".no-task").or(refusal)).isVisible();
        if (refusal.isVisible()) {
            throw new AssertionError(open.getTaskDefinitionKey() + ": " + refusal.innerText());
        }
        assertThat(tasks.createTaskQuery().taskId(task).count())
                .as(open.getTaskDefinitionKey())
                .isZero();
    }

    /** Beside the filter that is chosen: another filter would let go of the task. */
    private static String address(Page page, String task) {
        Matcher filter = FILTER.matcher(page.url());
        return TASKLIST + "?" + (filter.find() ? filter.group() + "&" : "") + "task=" + task;
    }

    @Override
    public List<Map<String, String>> rows(String person, String sheet, String reference) {
        return SheetPage.open(at(person), sheet, reference).rows();
    }

    @Override
    public void write(String person, String sheet, String reference, List<Map<String, String>> rows) {
        Visit visit = at(person);
        SheetPage page = SheetPage.open(visit, sheet, reference);
        judge(visit, sheet);
        page.write(rows);
    }

    @Override
    public void completeNotice(String person, long notice, Map<String, String> texts) {
        Visit visit = at(person);
        visit.goTo("/notices/" + notice);
        Page page = visit.page();
        texts.forEach(
                (name, text) -> page.locator("[name='field." + name + "']").fill(text));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep what I wrote"))
                .click();
        assertThat(page.locator(".govuk-notification-banner--success")).isVisible();
    }

    /** @return whether it had not been judged before */
    private boolean judge(Visit visit, String form) {
        boolean isNew = judged.add(form);
        if (isNew) {
            visit.assertAccessible(form);
        }
        return isNew;
    }

    /** Somebody's browser, whose clock says what the council's says. */
    private Visit at(String person) {
        Visit visit = visits.computeIfAbsent(person, this::signedIn);
        visit.setClock(ClockUtil.getCurrentTime());
        return visit;
    }

    private Visit signedIn(String person) {
        Visit visit = visits.isEmpty() ? first : first.another();
        visit.page().setViewportSize(1400, 1600);
        visit.signIn(person, TASKLIST);
        assertThat(visit.page().locator(".task-filters .item").first()).isVisible();
        // Until its first list is there, Tasklist may let go of a task that is opened.
        visit.settle();
        return visit;
    }
}
