package council.procurement.models;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every delegate that a model names is there, and every delegate that is there is named by a model. */
final class DelegateCheck implements Check {

    private static final Pattern NAME = Pattern.compile("\\$\\{([a-z]\\w*)}");

    @Override
    public Stream<String> findings(Library library, CodeBehind code) {
        Stream<String> missing = library.models().stream()
                .flatMap(model -> delegates(model).entrySet().stream()
                        .filter(delegate -> !isThere(delegate.getValue(), code))
                        .map(delegate -> model.file() + " " + delegate.getKey() + ": there is no bean "
                                + delegate.getValue() + " of a class "
                                + ModelNames.capitalised(delegate.getValue())));
        Set<String> named = library.models().stream()
                .flatMap(model -> delegates(model).values().stream())
                .collect(Collectors.toSet());
        Stream<String> unused = code.beans(JavaDelegate.class).keySet().stream()
                .filter(bean -> !named.contains(bean))
                .map(bean -> ModelNames.capitalised(bean) + ": no model names this delegate");
        return Stream.concat(missing, unused);
    }

    private static boolean isThere(String name, CodeBehind code) {
        return Stream.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)
                .flatMap(kind -> code.bean(name, kind).stream())
                .anyMatch(type -> type.getSimpleName().equals(ModelNames.capitalised(name)));
    }

    /** Names of beans by the element that names them; what is no bean's name stands as it is. */
    private static Map<String, String> delegates(Model model) {
        NodeList elements = model.source().getElementsByTagName("*");
        return IntStream.range(0, elements.getLength())
                .mapToObj(index -> (Element) elements.item(index))
                .filter(element -> element.hasAttribute("camunda:delegateExpression"))
                .collect(Collectors.toMap(
                        Model::idOf,
                        element -> beanIn(element.getAttribute("camunda:delegateExpression")),
                        (a, b) -> a));
    }

    private static String beanIn(String expression) {
        Matcher name = NAME.matcher(expression.strip());
        return name.matches() ? name.group(1) : expression;
    }
}
