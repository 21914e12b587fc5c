package council.procurement.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.DoublePredicate;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;

/**
 * Whether work of Octant gets done, told from figures. A node whose work does not get done serves people as before: what is
 * found is a warning, and takes no node out of service.
 */
public abstract class Watched implements HealthIndicator {

    /** Something does not get done that Octant should do by itself; whoever runs it has to look. */
    public static final Status WARNING = new Status("WARNING");

    private final Reading reading;
    private final List<Sign> signs;

    /**
     * Describes it.
     *
     * @param reading the figures
     * @param signs what tells that something is wrong
     */
    protected Watched(Reading reading, Sign... signs) {
        this.reading = reading;
        this.signs = List.copyOf(Arrays.asList(signs));
    }

    /**
     * What tells that something is wrong.
     *
     * @param column the figure
     * @param isWrong which values of it are wrong
     * @param what what is wrong then, a sentence
     */
    public record Sign(String column, DoublePredicate isWrong, String what) {

        /** A figure that is to be nought. */
        public static Sign some(String column, String what) {
            return new Sign(column, value -> value > 0, what);
        }

        /** A figure that is to stay below a limit. */
        public static Sign atLeast(String column, double limit, String what) {
            return new Sign(column, value -> value >= limit, what);
        }
    }

    /** What is wrong beside the figures, as sentences; nothing unless overridden. */
    protected List<String> alsoWrong() {
        return List.of();
    }

    /** Up, a warning with what is wrong, or unknown while the database does not answer. */
    @Override
    public final Health health() {
        var figures = new LinkedHashMap<String, Object>();
        var wrong = new ArrayList<String>(alsoWrong());
        boolean known = true;
        for (Sign sign : signs) {
            double value = reading.value(sign.column());
            known &= !Double.isNaN(value);
            figures.put(sign.column(), value);
            if (sign.isWrong().test(value)) {
                wrong.add(sign.what());
            }
        }
        if (!wrong.isEmpty()) {
            return Health.status(WARNING)
                    .withDetails(figures)
                    .withDetail("wrong", wrong)
                    .build();
        }
        return known
                ? Health.up().withDetails(figures).build()
                : Health.unknown()
                        .withDetail("wrong", List.of("The database does not answer."))
                        .build();
    }
}
