package council.procurement.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.springframework.stereotype.Component;

/** The forms as they were deployed with each version of a process; an instance keeps the form it started with. */
@Component
class FormLibrary {

    private final FormService forms;
    private final Map<String, FormSchema> known = new ConcurrentHashMap<>();

    FormLibrary(FormService forms) {
        this.forms = forms;
    }

    FormSchema of(DeskTask task) {
        return read(task.definition() + "/" + task.key(), () -> forms.getDeployedTaskForm(task.id()));
    }

    FormSchema ofStart(String processDefinitionId) {
        return read(processDefinitionId, () -> forms.getDeployedStartForm(processDefinitionId));
    }

    private FormSchema read(String name, Supplier<InputStream> source) {
        return known.computeIfAbsent(name, missing -> {
            try (InputStream form = source.get()) {
                return FormSchema.read(form);
            } catch (IOException e) {
                throw new UncheckedIOException("The form of " + name + " cannot be read", e);
            }
        });
    }
}
