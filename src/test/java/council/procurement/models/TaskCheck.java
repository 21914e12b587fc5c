package council.procurement.models;

import static council.procurement.models.ProcessCheck.isBlank;

import council.procurement.engine.StartForm;
import council.procurement.engine.TaskForm;
import council.procurement.security.StaffGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** Every user task has its form and a bean behind it, belongs to groups that there are, and names real tasks as done by others. */
final class TaskCheck implements Check {

    @Override
    public Stream<String> findings(Library library, CodeBehind code) {
        Stream<String> ofModels = library.models().stream()
                .flatMap(model -> Stream.concat(
                        model.userTasks().stream()
                                .flatMap(task -> of(library, code, model, task).stream()
                                        .map(fault -> model.file() + " " + task.getId() + ": " + fault)),
                        model.all(StartEvent.class).stream()
                                .filter(start -> !isBlank(start.getCamundaFormRef()))
                                .flatMap(start ->
                                        ofForm(library, code, model, start.getCamundaFormRef(), StartForm.class)
                                                .stream()
                                                .map(fault -> model.file() + " " + start.getId() + ": " + fault))));
        return Stream.concat(ofModels, orphans(library));
    }

    private static List<String> of(Library library, CodeBehind code, Model model, UserTask task) {
        var faults = new ArrayList<String>();
        String expected = ModelNames.kebabCase(String.valueOf(task.getName()));
        if (!expected.equals(task.getCamundaFormRef())) {
            faults.add("the form of “" + task.getName() + "” is to be " + expected);
        }
        if (!"deployment".equals(task.getCamundaFormRefBinding())) {
            faults.add("the form's binding is to be deployment");
        }
        if (!isBlank(task.getCamundaFormRef())) {
            faults.addAll(ofForm(library, code, model, task.getCamundaFormRef(), TaskForm.class));
        }
        faults.addAll(ofGroups(code, model, task));
        Set<String> others = Stream.concat(
                        model.all(UserTask.class).stream().map(UserTask::getId),
                        model.all(StartEvent.class).stream()
                                .filter(start -> !isBlank(start.getCamundaFormRef()))
                                .map(StartEvent::getId))
                .collect(Collectors.toSet());
        others.remove(task.getId());
        Model.notDoneBy(task).stream()
                .filter(other -> !others.contains(other))
                .forEach(other -> faults.add("notDoneBy names " + other + ", which is no other form of this model"));
        return faults;
    }

    /** A task that is done several times may be for another group each time; then a bean names it. */
    private static List<String> ofGroups(CodeBehind code, Model model, UserTask task) {
        String written = String.valueOf(task.getCamundaCandidateGroups());
        Optional<Model.Call> named = model.groupsOf(task);
        if (task.getLoopCharacteristics() != null && named.isPresent()) {
            return code.modelBean(named.get().bean()).stream()
                    .flatMap(bean -> Arrays.stream(bean.getMethods()))
                    .filter(method -> method.getName().equals(named.get().method()))
                    .filter(method -> method.getReturnType() != String.class)
                    .map(method ->
                            named.get() + " gives a " + method.getReturnType().getSimpleName() + "; a group is a text")
                    .toList();
        }
        List<String> groups = named.isPresent() ? List.of(written) : task.getCamundaCandidateGroupsList();
        if (groups.isEmpty()) {
            return List.of("the task is for no group");
        }
        return groups.stream()
                .filter(group -> StaffGroup.of(group).isEmpty())
                .map(group -> "there is no group " + group)
                .toList();
    }

    private static List<String> ofForm(
            Library library, CodeBehind code, Model model, @Nullable String ref, Class<?> kind) {
        var faults = new ArrayList<String>();
        String id = String.valueOf(ref);
        if (library.form(model, id).isEmpty()) {
            faults.add("there is no " + model.formFolders().get(0) + "/" + id + ".form");
        }
        if (code.bean(id, kind).isEmpty()) {
            faults.add("there is no " + kind.getSimpleName() + " that is @Component(\"" + id + "\")");
        }
        return faults;
    }

    private static Stream<String> orphans(Library library) {
        Set<String> used = library.models().stream()
                .flatMap(model -> Stream.concat(
                                model.all(UserTask.class).stream().map(UserTask::getCamundaFormRef),
                                model.all(StartEvent.class).stream().map(StartEvent::getCamundaFormRef))
                        .filter(ref -> !isBlank(ref))
                        .flatMap(ref -> library.form(model, ref).stream())
                        .map(FormFile::file))
                .collect(Collectors.toSet());
        return library.forms().stream()
                .map(FormFile::file)
                .filter(file -> !used.contains(file))
                .map(file -> file + ": no task of a model beside it opens this form");
    }
}
