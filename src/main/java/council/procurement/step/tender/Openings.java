package council.procurement.step.tender;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.rules.WrittenDate;
import council.procurement.security.PeopleNames;
import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import council.procurement.sourcing.Panel;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.Tender;
import council.procurement.sourcing.TenderHandlers;
import council.procurement.sourcing.TenderStage;
import council.procurement.sourcing.TenderStages;
import council.procurement.sourcing.Tenders;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The opening of tenders: by two people who evaluate nothing, after the deadline, with a record. */
@Service
class Openings {

    private final JdbcClient jdbc;
    private final TenderEntries entries;
    private final Tenders tenders;
    private final Panel panel;
    private final TenderHandlers handlers;
    private final Procurements procurements;
    private final TenderStages stages;
    private final PeopleNames people;
    private final Clock clock;

    Openings(
            JdbcClient jdbc,
            TenderEntries entries,
            Tenders tenders,
            Panel panel,
            TenderHandlers handlers,
            Procurements procurements,
            TenderStages stages,
            PeopleNames people,
            Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.tenders = tenders;
        this.panel = panel;
        this.handlers = handlers;
        this.procurements = procurements;
        this.stages = stages;
        this.people = people;
        this.clock = clock;
    }

    /**
     * The first person opens.
     *
     * @param count how many tenders that person counted where they came in, late ones included
     */
    @Transactional
    void open(Person person, String reference, int count) {
        refuseUnlessFit(person, reference);
        jdbc.sql("""
                        insert into tender_opening (reference, first_opener, first_at, first_count)
                        values (?, ?, ?, ?)
                            on conflict (reference) do update
                           set first_opener = excluded.first_opener, first_at = excluded.first_at,
                               first_count = excluded.first_count
                         where tender_opening.second_at is null
                        """)
                .params(reference, person.id(), Timestamp.from(clock.instant()), count)
                .update();
    }

    /**
     * The second person confirms what the first did; from now on tenders may be read by who has declared.
     *
     * @param count how many tenders the second person counted, late ones included
     * @return whether any came in time
     * @throws RefusedSubmissionException if the two did not count the same, or the list has another number of tenders
     */
    @Transactional
    boolean confirm(Person person, String reference, int count) {
        refuseUnlessFit(person, reference);
        entries.seal(reference);
        List<Tender> received = tenders.of(reference).stream()
                .filter(tender -> tender.setAside() == null)
                .toList();
        int first = jdbc.sql("select first_count from tender_opening where reference = ? and second_at is null")
                .param(reference)
                .query(Integer.class)
                .single();
        if (count != first || count != received.size()) {
            throw new RefusedSubmissionException("How many tenders came in: you counted " + count
                    + ", whoever opened counted " + first + ", and the list has " + received.size()
                    + ". The three have to agree. Have the tenders recorded again where the list is wrong.");
        }
        int late = (int) received.stream().filter(Tender::late).count();
        jdbc.sql("""
                        update tender_opening
                           set second_opener = ?, second_at = ?, in_time = ?, late = ?
                         where reference = ?
                        """)
                .params(person.id(), Timestamp.from(clock.instant()), count - late, late, reference)
                .update();
        procurements.opened(reference, clock.instant());
        return count > late;
    }

    /** The tenders are recorded again before anything is opened. */
    @Transactional
    void recordAgain(String reference) {
        jdbc.sql("delete from tender_opening where reference = ? and second_at is null")
                .param(reference)
                .update();
        stages.undo(reference, TenderStage.RECORDED);
    }

    /** Why this person does not open tenders of the procurement. */
    private void refuseUnlessFit(Person person, String reference) {
        if (panel.member(reference, person.id()).isPresent()) {
            throw new RefusedSubmissionException(
                    Ground.NOT_ALLOWED,
                    "You are on the panel that evaluates these tenders. They are opened by two people who are not.");
        } else if (person.isIn(StaffGroup.ADMINISTRATORS)) {
            throw new RefusedSubmissionException(Ground.NOT_ALLOWED, "Administrators do not open tenders.");
        } else if (!handlers.isClear(reference, person.id())) {
            throw new RefusedSubmissionException(
                    Ground.NOT_ALLOWED,
                    "Only who has declared to have no interest in this procurement opens its tenders. Declare first, on the"
                            + " list that the form links to.");
        }
    }

    /** The record of the opening, for who may read tenders; empty before it is confirmed. */
    List<String> words(String reference) {
        return jdbc.sql("select * from tender_opening where reference = ? and second_at is not null")
                .param(reference)
                .query((row, index) -> "Opened by " + people.of(row.getString("first_opener")) + " on "
                        + WrittenDate.of(row.getTimestamp("first_at").toInstant()) + ", confirmed by "
                        + people.of(row.getString("second_opener")) + " on "
                        + WrittenDate.of(row.getTimestamp("second_at").toInstant()) + ": " + row.getInt("in_time")
                        + " in time, " + row.getInt("late") + " late and kept shut.")
                .list();
    }
}
