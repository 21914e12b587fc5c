package council.procurement.sourcing;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.register.Cycle;
import council.procurement.register.Cycle.Outcome;
import council.procurement.register.Cycles;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.security.Person;
import council.procurement.security.Turns;
import council.procurement.sourcing.SheetCheck.Checked;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** All sheets there are. Whoever reads or keeps one comes this way. */
@Component
public class Sheets implements SmartInitializingSingleton {

    private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private final ObjectProvider<Sheet> sheets;
    private final Cycles cycles;
    private final Turns turns;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    Sheets(ObjectProvider<Sheet> sheets, Cycles cycles, Turns turns, PlatformTransactionManager transactions) {
        this.sheets = sheets;
        this.cycles = cycles;
        this.turns = turns;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        writing = new TransactionTemplate(transactions);
    }

    /** An id that no address could have, or that two sheets have, stops the start. */
    @Override
    public void afterSingletonsInstantiated() {
        var ids = new HashSet<String>();
        sheets.stream().forEach(sheet -> {
            if (!sheet.id().matches(ID) || !ids.add(sheet.id())) {
                throw new IllegalStateException("Not an id of one sheet alone: " + sheet.id());
            }
        });
    }

    /** Opens a sheet for somebody; empty if there is none, or none that they may read, which nobody can tell apart. */
    public Optional<OpenSheet> open(Person person, String id, String reference) {
        return Optional.ofNullable(
                reading.execute(status -> find(person, id, reference).orElse(null)));
    }

    /** Whether there is a sheet of that id at all. */
    boolean has(String id) {
        return sheets.stream().anyMatch(sheet -> sheet.id().equals(id));
    }

    /**
     * Keeps rows in place of those that were there, in one transaction: all of them or none. Two who are at the same list at
     * the same moment go one after the other, and the second is told.
     *
     * @param opened the sheet as this person may read it
     * @param token what {@link OpenSheet#token} was when the rows were read that these are to replace
     * @param written the rows by column key, as text
     */
    public Saving save(Person person, OpenSheet opened, String token, List<Map<String, String>> written) {
        String id = opened.sheet().id();
        String reference = opened.reference();
        try {
            Saving saving = writing.execute(status -> {
                turns.take("sheet " + id + " of " + reference);
                return find(person, id, reference)
                        .map(sheet -> keep(person, sheet, token, written))
                        .orElseGet(() -> new Saving.Closed("This list is not open to you any more."));
            });
            return Objects.requireNonNull(saving);
        } catch (RefusedSubmissionException refusal) {
            return switch (refusal.ground()) {
                case NOT_ALLOWED, ALREADY_DONE, UNKNOWN -> new Saving.Closed(refusal.sentence());
                case NOT_ACCEPTABLE, MALFORMED ->
                    new Saving.Faulty(refusal.sentence()
                            .lines()
                            .filter(line -> !line.isBlank())
                            .map(line -> RefusedLine.read(line, opened.columns()))
                            .toList());
            };
        }
    }

    private Saving keep(Person person, OpenSheet sheet, String token, List<Map<String, String>> written) {
        Optional<String> closed = sheet.closed();
        if (closed.isPresent()) {
            return new Saving.Closed(closed.get());
        } else if (!sheet.token().equals(token)) {
            return new Saving.Stale();
        }
        Checked checked = sheet.check(written);
        if (!checked.faults().isEmpty()) {
            return new Saving.Faulty(checked.faults());
        }
        sheet.sheet().save(person, sheet.reference(), checked.rows());
        return new Saving.Kept();
    }

    private Optional<OpenSheet> find(Person person, String id, String reference) {
        return sheets.stream()
                .filter(sheet -> sheet.id().equals(id))
                .filter(sheet -> sheet.mayRead(person, reference))
                .findFirst()
                .map(sheet ->
                        new OpenSheet(sheet, person, reference, sheet.outlivesItsCycle() ? null : ended(reference)));
    }

    private @Nullable String ended(String reference) {
        return cycles.find(reference)
                .filter(cycle -> cycle.outcome() == Outcome.ABANDONED || cycle.outcome() == Outcome.NO_CONTRACT)
                .map(Cycle::closed)
                .map(closed -> "The cycle ended without a contract on " + WrittenDate.of(CouncilTime.dayOf(closed))
                        + ". Nothing of this list changes any more.")
                .orElse(null);
    }
}
