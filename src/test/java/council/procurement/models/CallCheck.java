package council.procurement.models;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;

/** Every bean that an expression calls is meant for models, has that method, and gives what the engine can use. */
final class CallCheck implements Check {

    @Override
    public Stream<String> findings(Library library, CodeBehind code) {
        return library.models().stream()
                .flatMap(model -> model.calls().stream()
                        .flatMap(call -> fault(model, call, code).stream()
                                .map(fault -> model.file() + " " + call.element() + ": " + fault)));
    }

    private static Optional<String> fault(Model model, Model.Call call, CodeBehind code) {
        Optional<Class<?>> bean = code.modelBean(call.bean());
        if (bean.isEmpty()) {
            return Optional.of("there is no @ModelBean(\"" + call.bean() + "\") to call " + call);
        }
        if (!Modifier.isPublic(bean.get().getModifiers())) {
            return Optional.of(bean.get().getSimpleName() + " is not public, so that expressions cannot call it");
        }
        Optional<Method> method = Arrays.stream(bean.get().getMethods())
                .filter(candidate -> Modifier.isPublic(candidate.getModifiers()))
                .filter(candidate -> candidate.getName().equals(call.method()))
                .filter(candidate ->
                        candidate.getParameterCount() == call.arguments().size())
                .findFirst();
        if (method.isEmpty()) {
            return Optional.of(bean.get().getSimpleName() + " has no public method for " + call);
        }
        Class<?> answer = method.get().getReturnType();
        if (isLoop(model, call)) {
            return Collection.class.isAssignableFrom(answer)
                    ? Optional.empty()
                    : Optional.of(call + " gives a " + answer.getSimpleName() + "; a loop goes through a collection");
        }
        return answer == Date.class || answer == String.class
                ? Optional.empty()
                : Optional.of(call + " gives a " + answer.getSimpleName() + "; the engine's timers read Date or text");
    }

    /** Whether the call says for whom or what a task is done, once each. */
    private static boolean isLoop(Model model, Model.Call call) {
        return model.all(MultiInstanceLoopCharacteristics.class).stream()
                .map(MultiInstanceLoopCharacteristics::getCamundaCollection)
                .anyMatch(collection -> collection != null && collection.strip().equals("${" + call + "}"));
    }
}
