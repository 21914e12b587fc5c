package council.procurement.models;

import council.procurement.engine.ReadableForm.Question;
import council.procurement.engine.StartForm;
import council.procurement.engine.TaskForm;
import council.procurement.rules.Money;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/** The record that a form's bean asks for has one component per field that can be filled in, of a fitting type. */
final class AnswersCheck implements Check {

    @Override
    public Stream<String> findings(Library library, CodeBehind code) {
        return library.forms().stream()
                .flatMap(form -> Stream.of(TaskForm.class, StartForm.class)
                        .flatMap(kind ->
                                code.bean(form.expectedId(), kind).stream().flatMap(bean -> answers(bean, kind)))
                        .flatMap(type -> faults(form.questions(), type).stream()
                                .map(fault -> form.file() + " and " + type.getSimpleName() + ": " + fault)));
    }

    private static Stream<Class<?>> answers(Class<?> bean, Class<?> kind) {
        return Optional.<Class<?>>ofNullable(
                ResolvableType.forClass(bean).as(kind).getGeneric(0).resolve())
                .filter(Class::isRecord)
                .stream();
    }

    private static List<String> faults(List<Question> questions, Class<?> type) {
        var components = new LinkedHashMap<String, RecordComponent>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.put(component.getName(), component);
        }
        var faults = new ArrayList<String>();
        for (Question question : questions) {
            RecordComponent component = components.remove(question.key());
            if (component == null) {
                faults.add("the field " + question.key() + " has no component");
            } else {
                faults.addAll(faults(question, component));
            }
        }
        components.keySet().forEach(name -> faults.add("the component " + name + " has no field"));
        return faults;
    }

    private static List<String> faults(Question question, RecordComponent component) {
        var faults = new ArrayList<String>();
        Class<?> type = component.getType();
        if (!fits(question, type)) {
            faults.add(question.key() + " is to be " + wanted(question) + ", not " + type.getSimpleName());
        }
        boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (!type.isPrimitive() && question.alwaysAnswered() == mayBeNull) {
            faults.add(question.key()
                    + (mayBeNull
                            ? " is always answered, so it is not nullable"
                            : " may be left empty, so it is nullable"));
        }
        if (type == int.class && !question.alwaysAnswered()) {
            faults.add(question.key() + " may be left empty, so it is a nullable Integer");
        }
        return faults;
    }

    private static boolean fits(Question question, Class<?> type) {
        return switch (question.kind()) {
            case TEXT -> type == String.class;
            case DATE -> type == LocalDate.class;
            case CHECKBOX -> type == boolean.class;
            case NUMBER -> numbers(question).contains(type);
            case CHOICE -> type.isEnum() && constants(type).equals(question.options());
        };
    }

    private static Set<Class<?>> numbers(Question question) {
        return switch (question.decimals()) {
            case 0 -> Set.of(Integer.class, int.class);
            case 2 -> Set.of(Money.class, BigDecimal.class);
            default -> Set.of(BigDecimal.class);
        };
    }

    private static Set<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String wanted(Question question) {
        return switch (question.kind()) {
            case TEXT -> "String";
            case DATE -> "LocalDate";
            case CHECKBOX -> "boolean";
            case NUMBER ->
                numbers(question).stream().map(Class::getSimpleName).sorted().collect(Collectors.joining(" or "));
            case CHOICE -> "an enum of " + String.join(", ", new TreeSet<>(question.options()));
        };
    }
}
