package council.procurement.portfolio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the portfolio.
 *
 * @param id its place in addresses
 * @param title what it is called
 * @param question what it answers
 * @param figures the numbers that matter most
 * @param panels what is behind them
 */
public record View(String id, String title, String question, List<Figure> figures, List<Panel> panels) {

    /**
     * A number.
     *
     * @param label what it counts
     * @param value the number in words; a question mark is never one: what is not known is said
     * @param tone how pressing it is
     * @param list the list behind it, with what it asks for; null where there is none
     */
    public record Figure(
            String label, String value, Tone tone, @Nullable String list) {}

    /**
     * A table, with its picture where that helps.
     *
     * @param id its place in addresses
     * @param title what it is called
     * @param note how it is counted
     * @param chart its picture; null where a table says it better
     * @param table its numbers
     */
    public record Panel(
            String id, String title, String note, @Nullable Chart chart, Table table) {}
}
