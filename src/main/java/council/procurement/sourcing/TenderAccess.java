package council.procurement.sourcing;

import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may read what of tenders. Nobody reads anything before they are opened, and nobody after who has not declared an
 * interest or the lack of one; administrators never do. Evaluators do not read each other's scores before all are in, and
 * nobody reads a price before the scores of quality are agreed.
 */
@Component
public class TenderAccess {

    private final Procurements procurements;
    private final Panel panel;
    private final TenderHandlers handlers;
    private final TenderStages stages;
    private final JdbcClient jdbc;

    TenderAccess(
            Procurements procurements, Panel panel, TenderHandlers handlers, TenderStages stages, JdbcClient jdbc) {
        this.procurements = procurements;
        this.panel = panel;
        this.handlers = handlers;
        this.stages = stages;
        this.jdbc = jdbc;
    }

    /** Why this person may not read the tenders now, in a sentence or two; empty if they may. */
    @Transactional(readOnly = true)
    public Optional<String> obstacle(Person person, String reference) {
        Optional<Procurement> procurement = procurements.find(reference);
        if (procurement.isEmpty()) {
            return Optional.of("There is no procurement " + reference + ".");
        } else if (person.isIn(StaffGroup.ADMINISTRATORS)) {
            return Optional.of("Administrators read nothing of tenders.");
        } else if (procurement.get().progress().opened() == null) {
            return Optional.of("The tenders are not opened yet. Until then nobody reads anything of them.");
        }
        return panel.member(reference, person.id())
                .map(member -> ofMember(member, reference))
                .orElseGet(() -> ofHandler(person, procurement.get()));
    }

    private Optional<String> ofMember(PanelMember member, String reference) {
        if (!member.declared()) {
            return Optional.of(
                    "You have not declared yet whether you have an interest in this procurement. Without a declaration"
                            + " nobody reads tenders.");
        } else if (!member.maySeeTenders()) {
            return Optional.of("You declared an interest in this procurement, so you do not read its tenders.");
        } else if (hasStoodDown(member.person(), reference)) {
            return Optional.of("You stood down from the panel of this procurement.");
        }
        return Optional.empty();
    }

    private Optional<String> ofHandler(Person person, Procurement procurement) {
        String reference = procurement.reference();
        if (!isHandler(person, procurement)) {
            return Optional.of(
                    "The tenders of this procurement are for its panel, its officer, those who opened them, and"
                            + " corporate procurement.");
        } else if (!handlers.hasDeclared(reference, person.id())) {
            return Optional.of(
                    "You have not declared yet whether you have an interest in this procurement. Without a declaration"
                            + " nobody reads tenders.");
        }
        return handlers.isClear(reference, person.id())
                ? Optional.empty()
                : Optional.of("You declared an interest in this procurement, so you do not read its tenders.");
    }

    private boolean isHandler(Person person, Procurement procurement) {
        return person.isIn(StaffGroup.CORPORATE_PROCUREMENT)
                || (person.isIn(StaffGroup.PROCURING_OFFICERS)
                        && (procurement.openedBy().equals(person.id())
                                || hasOpened(person.id(), procurement.reference())));
    }

    /** Whether the tenders of that procurement have been opened, by two people; false if there is no such procurement. */
    @Transactional(readOnly = true)
    public boolean areOpened(String reference) {
        return procurements
                .find(reference)
                .map(procurement -> procurement.progress().opened())
                .isPresent();
    }

    /** Whether this person may read who tendered, and nothing of prices. */
    @Transactional(readOnly = true)
    public boolean maySeeTenders(Person person, String reference) {
        return obstacle(person, reference).isEmpty();
    }

    /** Whether this person may read prices: those who may read tenders, once the scores of quality are agreed. */
    @Transactional(readOnly = true)
    public boolean maySeePrices(Person person, String reference) {
        return stages.reached(reference, TenderStage.MODERATED) && maySeeTenders(person, reference);
    }

    /**
     * Whether this person may read everybody's scores: the panel once all are in, others who may read tenders once the panel
     * has agreed.
     */
    @Transactional(readOnly = true)
    public boolean maySeeScores(Person person, String reference) {
        TenderStage from =
                panel.member(reference, person.id()).isPresent() ? TenderStage.SCORED : TenderStage.MODERATED;
        return stages.reached(reference, from) && maySeeTenders(person, reference);
    }

    private boolean hasOpened(String person, String reference) {
        return jdbc.sql("select 1 from tender_opening where reference = ? and ? in (first_opener, second_opener)")
                .params(reference, person)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private boolean hasStoodDown(String person, String reference) {
        return jdbc.sql("""
                        select 1 from evaluator_seat
                         where reference = ? and person = ? and stood_down_at is not null
                        """)
                .params(reference, person)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
