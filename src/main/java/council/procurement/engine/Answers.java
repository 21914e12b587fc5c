package council.procurement.engine;

import council.procurement.rules.Money;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/** Turns checked answers into the record a form's bean asks for, and what a bean prefills into what a browser shows. */
final class Answers {

    private Answers() {}

    /** The record type a form's bean asks for. */
    @SuppressWarnings("unchecked") // the type argument's bound
    static <R extends Record> Class<R> typeOf(Object bean, Class<?> contract) {
        Class<?> type = ResolvableType.forClass(org.springframework.util.ClassUtils.getUserClass(bean))
                .as(contract)
                .getGeneric(0)
                .resolve();
        if (type == null || !type.isRecord()) {
            throw new IllegalStateException(bean.getClass().getName() + " does not say which record its answers are");
        }
        return (Class<R>) type;
    }

    /** The record with the given answers; components without an answer are null, false for flags. */
    static <R extends Record> R bind(Class<R> type, Map<String, Object> answers) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> convert(component.getType(), answers.get(component.getName())))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RefusedSubmissionException refusal) {
                throw refusal;
            }
            throw new IllegalStateException("The answers do not fit " + type.getName(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The answers do not fit " + type.getName(), e);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Enum.valueOf for a type known only at run time
    private static @Nullable Object convert(Class<?> type, @Nullable Object answer) {
        if (type == boolean.class) {
            return Boolean.TRUE.equals(answer);
        }
        if (answer == null) {
            return null;
        }
        if (type == Money.class) {
            return Money.of((BigDecimal) answer);
        }
        if (type == Integer.class || type == int.class) {
            return ((BigDecimal) answer).intValueExact();
        }
        if (type.isEnum()) {
            return Enum.valueOf((Class<? extends Enum>) type, (String) answer);
        }
        return type.cast(answer);
    }

    /** A prefilled value as a browser takes it: days as ISO text, money as pounds, choices by name. */
    static @Nullable Object shown(@Nullable Object value) {
        if (value instanceof LocalDate day) {
            return day.toString();
        }
        if (value instanceof Money money) {
            return money.inPounds();
        }
        return value instanceof Enum<?> choice ? choice.name() : value;
    }
}
