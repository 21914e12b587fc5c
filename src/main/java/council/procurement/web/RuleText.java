package council.procurement.web;

import council.procurement.rules.Money;
import council.procurement.rules.catalogue.Field;
import council.procurement.rules.catalogue.Input;
import council.procurement.rules.catalogue.Shape;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Inputs and outcomes of rules as people write and read them. */
final class RuleText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    /** A day as people write it in forms; browsers would ask for it in the order of the country they are set up for. */
    static final String EXAMPLE_DAY = "20/11/2026";

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern QUOTED_ISO = Pattern.compile("“\\d{4}-\\d{2}-\\d{2}”");
    private static final Pattern BRITISH = Pattern.compile("(\\d{1,2})[/. ](\\d{1,2})[/. ](\\d{4})");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");

    private RuleText() {}

    /** What somebody wrote into a field, as a program would give it; as it stands if it cannot be that. */
    static Object read(Input input, String written) {
        String text = written.strip();
        if (input.shape() instanceof Shape.Day) {
            Matcher british = BRITISH.matcher(text);
            return british.matches()
                    ? String.format("%s-%2s-%2s", british.group(3), british.group(2), british.group(1))
                            .replace(' ', '0')
                    : text;
        } else if (input.shape() instanceof Shape.Flag) {
            return text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text;
        } else if (input.shape() instanceof Shape.Choice) {
            return text;
        }
        String digits = text.replaceAll("[£%, \u00a0]", "").replace('\u2212', '-');
        return NUMBER.matcher(digits).matches() ? new BigDecimal(digits) : text;
    }

    /** What somebody gave, as the form shows it: days as people write them. */
    static String shown(Input input, String written) {
        return input.shape() instanceof Shape.Day ? ISO.matcher(written.strip()).replaceFirst("$3/$2/$1") : written;
    }

    /** What is wrong with a day, quoted as it was typed and not as a program would give it. */
    static String asTyped(String reason, String typed) {
        return QUOTED_ISO.matcher(reason).replaceFirst(Matcher.quoteReplacement("“" + typed + "”"));
    }

    /** An input of an example in words. */
    static String of(Input input, Object value) {
        if (input.shape() instanceof Shape.Choice choice) {
            return choice.options().stream()
                    .filter(option -> option.value().equals(value))
                    .map(Shape.Option::words)
                    .findFirst()
                    .orElse(value.toString());
        } else if (input.shape() instanceof Shape.Amount) {
            return Money.of(new BigDecimal(value.toString())).toString();
        } else if (input.shape() instanceof Shape.Rate) {
            return value + " per cent";
        } else if (input.shape() instanceof Shape.Day) {
            return DAY.format(LocalDate.parse(value.toString()));
        }
        return value instanceof Boolean flag ? yesOrNo(flag) : value.toString();
    }

    /** A field of an outcome in words; amounts are the only numbers with decimals. */
    static String of(Field field, @Nullable Object value) {
        if (value == null || (value instanceof List<?> list && list.isEmpty())) {
            return "None";
        } else if (value instanceof List<?> list) {
            return list.stream().map(part -> of(field, part)).collect(Collectors.joining(", then "));
        } else if (value instanceof LocalDate day) {
            return DAY.format(day);
        } else if (value instanceof Boolean flag) {
            return yesOrNo(flag);
        } else if (value instanceof BigDecimal pounds) {
            return Money.of(pounds).toString();
        }
        return field.codes().getOrDefault(value.toString(), value.toString());
    }

    private static String yesOrNo(boolean flag) {
        return flag ? "Yes" : "No";
    }
}
