package council.procurement.sourcing;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.security.Person;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A list that belongs to a procurement and is written on a page of its own, such as its award criteria: the one way in which
 * people enter what repeats. A bean; its page is {@code /sheets/{id}/{reference}}, which the task that needs it links to.
 */
public interface Sheet {

    /** No list may be longer: a browser has to send it as one form. */
    int MOST_ROWS = 300;

    /** Its id, in the address of its page, such as {@code award-criteria}. */
    String id();

    /** What it is called, such as Award criteria; its id in words where it does not say otherwise. */
    default String title() {
        String words = id().replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** What the page asks, as a question. */
    String question();

    /** Why it is asked and which rule or strategy says so, in a sentence or two. */
    String why();

    /** What each row says, in the order in which it is asked. */
    List<SheetColumn> columns(String reference);

    /** Whether rows are given and people only fill them in; otherwise people add and remove rows. */
    default boolean hasGivenRows() {
        return false;
    }

    /** How many rows there may be, at most {@value #MOST_ROWS}. */
    default int mostRows() {
        return 100;
    }

    /** Whether this person may read the list of that procurement; false also where there is no such procurement. */
    boolean mayRead(Person person, String reference);

    /** Why this person cannot change the list now, in a sentence; empty if they can. Asked only of those who may read it. */
    Optional<String> closed(Person person, String reference);

    /** Whether the list is still written once its cycle has ended without a contract; no list is that does not say so. */
    default boolean outlivesItsCycle() {
        return false;
    }

    /**
     * The rows as this person sees them, by column key, as a form shows them: money in pounds without a sign, days as
     * 2027-03-31, ticks as {@code true}, choices by their constants. What is empty is left out.
     */
    List<Map<String, String>> rows(Person person, String reference);

    /** What the reader should know beside the rows, such as how much of 100 per cent is given out; empty if nothing. */
    default List<String> remarks(Person person, String reference) {
        return List.of();
    }

    /** How far the list is, in a few words after its title, such as 3 rows, 100 of 100 per cent. */
    default String summary(Person person, String reference) {
        int count = rows(person, reference).size();
        return count == 0 ? "no rows yet" : count == 1 ? "1 row" : count + " rows";
    }

    /**
     * Keeps all rows in place of those that were there, in one transaction. They were checked against the columns; what
     * goes beyond is checked here.
     *
     * @param rows by column key: text as String, numbers as BigDecimal with the column's decimal places, money as Money, days
     *     as LocalDate, ticks as Boolean whether set or not, choices as the name of their constant; what was left empty is
     *     missing. What is shown and not asked is as {@link #rows} says it, and missing in a new row. No row is empty
     * @throws RefusedSubmissionException with a sentence for each fault, one per line, naming the row, and where it is about
     *     one column the column's label: {@code Row 2, Weight: give out no more than 100 per cent in all.} Nothing is kept
     */
    void save(Person person, String reference, List<Map<String, Object>> rows);
}
