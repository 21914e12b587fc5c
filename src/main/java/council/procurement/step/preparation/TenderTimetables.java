package council.procurement.step.preparation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The dates of tenders as somebody last worked them out. */
@Repository
class TenderTimetables {

    private final JdbcClient jdbc;
    private final Clock clock;

    TenderTimetables(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The dates of a tender; empty before anybody worked them out. */
    Optional<PlannedDates> find(String reference) {
        return jdbc.sql("select * from tender_timetable where reference = ?")
                .param(reference)
                .query(TenderTimetables::dates)
                .optional();
    }

    /** Keeps the dates of a tender in place of those that were there. */
    @Transactional
    void write(String reference, PlannedDates dates, String by) {
        jdbc.sql("delete from tender_timetable where reference = ?")
                .param(reference)
                .update();
        jdbc.sql("""
                        insert into tender_timetable (reference, publish_on, tenders_on, tenders_hour, clarifications_on,
                                                      starts_on, electronic, documents_with_notice, preselected,
                                                      urgent_because, evaluation_days, approval_days, set_by, set_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        reference,
                        dates.publishOn(),
                        dates.tendersOn(),
                        dates.tendersHour(),
                        dates.clarificationsOn(),
                        dates.startsOn(),
                        dates.circumstances().electronic(),
                        dates.circumstances().documentsWithNotice(),
                        dates.circumstances().preselected(),
                        dates.circumstances().urgentBecause(),
                        dates.evaluationDays(),
                        dates.approvalDays(),
                        by,
                        Timestamp.from(clock.instant()))
                .update();
    }

    private static PlannedDates dates(ResultSet row, int index) throws SQLException {
        return new PlannedDates(
                row.getObject("publish_on", LocalDate.class),
                row.getObject("tenders_on", LocalDate.class),
                row.getInt("tenders_hour"),
                row.getObject("clarifications_on", LocalDate.class),
                row.getObject("starts_on", LocalDate.class),
                new PlannedDates.Circumstances(
                        row.getBoolean("electronic"),
                        row.getBoolean("documents_with_notice"),
                        row.getBoolean("preselected"),
                        row.getString("urgent_because")),
                row.getInt("evaluation_days"),
                row.getInt("approval_days"));
    }
}
