package council.procurement.portfolio;

import java.util.List;

/**
 * A picture of a table.
 *
 * @param shape how it is drawn
 * @param unit what its numbers count, such as contracts
 * @param labels what each place along it stands for
 * @param series the numbers, one for each label; stacked where there are several
 */
public record Chart(Shape shape, String unit, List<String> labels, List<Series> series) {

    /** How a chart is drawn. */
    public enum Shape {
        /** Standing bars, for what follows in time. */
        COLUMNS,
        /** Lying bars, for what has long names. */
        BARS
    }

    /**
     * Numbers that belong together.
     *
     * @param name what they are
     * @param values one for each label
     */
    public record Series(String name, List<? extends Number> values) {}
}
