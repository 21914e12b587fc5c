package council.procurement.web;

import council.procurement.rules.catalogue.Fault;
import council.procurement.rules.catalogue.Input;
import council.procurement.rules.catalogue.Shape;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form in which people ask a rule.
 *
 * @param entries its fields
 */
record RuleForm(List<Entry> entries) {

    /** A form with what somebody has written, and what is wrong with it. */
    static RuleForm of(List<Input> inputs, Map<String, String> written, List<Fault> faults) {
        return new RuleForm(inputs.stream()
                .map(input -> new Entry(
                        input,
                        RuleText.shown(input, written.getOrDefault(input.name(), "")),
                        faults.stream()
                                .filter(fault -> fault.input().equals(input.name()))
                                .findFirst()
                                .orElse(null)))
                .toList());
    }

    /** The fields with which something is wrong. */
    public List<Entry> faulty() {
        return entries.stream().filter(entry -> entry.fault() != null).toList();
    }

    /**
     * A field of the form.
     *
     * @param input what it asks
     * @param value what was written; empty if nothing
     * @param fault what is wrong; null if nothing
     */
    record Entry(Input input, String value, @Nullable Fault fault) {

        /** What is wrong, for people; empty if nothing. */
        public String message() {
            if (fault == null) {
                return "";
            }
            boolean missing = value.isBlank();
            String remedy =
                    missing && isRadio() ? "Choose yes or no" : missing && isSelect() ? "Choose one" : fault.remedy();
            if (input.shape() instanceof Shape.Day day && remedy.startsWith("Give a day written")) {
                remedy = "Give a day such as " + RuleText.EXAMPLE_DAY + ", " + day.range();
            }
            return "“" + input.label() + "” " + RuleText.asTyped(fault.reason(), value) + ". " + remedy + ".";
        }

        /** Whether it is a yes or no that has to be given. */
        public boolean isRadio() {
            return input.shape() instanceof Shape.Flag && input.required();
        }

        /** Whether it is a yes that may be given. */
        public boolean isCheckbox() {
            return input.shape() instanceof Shape.Flag && !input.required();
        }

        /** Whether it is chosen from a list. */
        public boolean isSelect() {
            return input.shape() instanceof Shape.Choice;
        }

        /** Whether it is typed. */
        public boolean isText() {
            return !isSelect() && !(input.shape() instanceof Shape.Flag);
        }

        /** What one chooses from; empty for other fields. */
        public List<Shape.Option> options() {
            return input.shape() instanceof Shape.Choice choice ? choice.options() : List.of();
        }

        /** The keyboard a telephone shows. */
        public String inputMode() {
            return input.shape() instanceof Shape.WholeNumber
                    ? "numeric"
                    : input.shape() instanceof Shape.Day ? "text" : "decimal";
        }

        /** The sign before an amount, or after a rate; empty for others. */
        public String prefix() {
            return input.shape() instanceof Shape.Amount ? "£" : "";
        }

        /** What is said below the label: what it means, and for some what it looks like. */
        public String hint() {
            return input.words()
                    + (input.required() || isCheckbox() ? "" : " You may leave this out.")
                    + (input.shape() instanceof Shape.Day ? " Such as " + RuleText.EXAMPLE_DAY + "." : "")
                    + (input.shape() instanceof Shape.Rate ? " Such as 20 for 20 per cent." : "");
        }
    }
}
