package council.procurement.register;

import council.procurement.register.ImportReport.Finding;
import council.procurement.register.ImportReport.Phase;
import council.procurement.register.ImportReport.State;
import council.procurement.register.intake.Fault;
import council.procurement.register.intake.MendFile;
import council.procurement.register.intake.RefusedRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The imports of contracts registers: what was sent, how it stands, what has to be mended. */
@Service
public class Imports {

    private static final String REPORTS = """
            select i.*,
                   (select count(*) from cycle y where y.import_id = i.id) as cycles,
                   (select count(*) from cycle y
                     where y.import_id = i.id and y.started_at is not null) as cycles_started,
                   (select c.id from register_import c where c.dry_run_id = i.id and c.state <> 'FAILED') as committed_as,
                   exists (select from register_import_part p where p.import_id = i.id) as file_kept
              from register_import i
            """;

    private final JdbcClient jdbc;
    private final ImportFiles files;
    private final Clock clock;

    Imports(JdbcClient jdbc, ImportFiles files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Takes a file in; {@link ImportWorker} does the rest.
     *
     * @param fileName what people call it
     * @param bytes its size
     * @return the number of the import
     */
    @Transactional
    public long submit(String fileName, InputStream file, long bytes, ImportMode mode, String who) throws IOException {
        long id = jdbc.sql("""
                        insert into register_import (mode, state, phase, file_name, file_bytes, uploaded_by, uploaded_at)
                        values (?, 'RUNNING', 'WAITING', ?, ?, ?, ?)
                        returning id
                        """)
                .params(mode.name(), fileName, bytes, who, Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        files.keep(id, file);
        return id;
    }

    /**
     * Takes the file of a dry run again, this time for good.
     *
     * @param dryRun a dry run that {@link ImportReport#obstacle} has nothing against
     * @return the number of the new import
     * @throws DuplicateKeyException if somebody else has just done the same
     */
    @Transactional
    public long commit(long dryRun, String who) {
        long id = jdbc.sql("""
                        insert into register_import (mode, state, phase, file_name, file_bytes, uploaded_by, uploaded_at,
                                                     dry_run_id)
                        select 'COMMIT', 'RUNNING', 'WAITING', file_name, file_bytes, ?, ?, id
                          from register_import
                         where id = ? and mode = 'DRY_RUN' and state = 'DONE'
                        returning id
                        """)
                .params(who, Timestamp.from(clock.instant()), dryRun)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into register_import_part (import_id, number, content)
                        select ?, number, content from register_import_part where import_id = ?
                        """).params(id, dryRun).update();
        return id;
    }

    /** How an import stands; empty if there is none of that number. */
    public Optional<ImportReport> find(long id) {
        return jdbc.sql(REPORTS + " where i.id = ?")
                .param(id)
                .query(Imports::report)
                .optional();
    }

    /** The latest imports, newest first. */
    public List<ImportReport> latest(int most) {
        return jdbc.sql(REPORTS + " order by i.id desc limit ?")
                .param(most)
                .query(Imports::report)
                .list();
    }

    /** What has to be mended, by line; at most so many. */
    public List<Finding> faults(long id, int most) {
        return faults(id, 0, most);
    }

    /** What has to be mended, by line; at most so many, after so many others. */
    public List<Finding> faults(long id, long others, int most) {
        return findings("select line, column_, reason from register_import_fault", id, others, most);
    }

    /** What somebody may want to look at in rows that were accepted, by line; at most so many. */
    public List<Finding> remarks(long id, int most) {
        return remarks(id, 0, most);
    }

    /** What somebody may want to look at in rows that were accepted, by line; at most so many, after so many others. */
    public List<Finding> remarks(long id, long others, int most) {
        return findings("select line, column_, remark from register_import_remark", id, others, most);
    }

    /** How many findings there are on record about an import: those that have to be mended. */
    public long countFaults(long id) {
        return count("select count(*) from register_import_fault where import_id = ?", id);
    }

    /** How many findings there are on record about an import: those that somebody may want to look at. */
    public long countRemarks(long id) {
        return count("select count(*) from register_import_remark where import_id = ?", id);
    }

    private long count(String select, long id) {
        return jdbc.sql(select).param(id).query(Long.class).single();
    }

    private List<Finding> findings(String select, long id, long others, int most) {
        return jdbc.sql(select + " where import_id = ? order by line, number limit ? offset ?")
                .params(id, most, others)
                .query((row, index) -> new Finding(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Writes the refused rows as a file that can be mended and sent again. */
    @Transactional(readOnly = true)
    public void writeMendFile(long id, OutputStream target) throws IOException {
        List<String> header = jdbc.sql("select header from register_import where id = ?")
                .param(id)
                .query((row, index) -> texts(row, "header"))
                .single();
        Map<Long, List<Fault>> faults = jdbc
                .sql(
                        "select line, column_, reason from register_import_fault where import_id = ? order by line, number")
                .param(id)
                .query((row, index) -> new Fault(row.getLong(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Fault::line));
        try (MendFile mend = MendFile.to(target, header)) {
            jdbc.sql("select line, cells from register_import_refused where import_id = ? order by line")
                    .param(id)
                    .query((row, index) -> new RefusedRow(
                            row.getLong("line"),
                            texts(row, "cells"),
                            faults.getOrDefault(row.getLong("line"), List.of())))
                    .list()
                    .forEach(mend::add);
        }
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static ImportReport report(ResultSet row, int index) throws SQLException {
        return new ImportReport(
                row.getLong("id"),
                ImportMode.valueOf(row.getString("mode")),
                State.valueOf(row.getString("state")),
                Phase.valueOf(row.getString("phase")),
                row.getString("file_name"),
                row.getString("uploaded_by"),
                row.getTimestamp("uploaded_at").toInstant(),
                moment(row.getTimestamp("finished_at")),
                row.getLong("rows_to_do"),
                row.getLong("rows_done"),
                row.getLong("accepted"),
                row.getLong("rejected"),
                row.getLong("unchanged"),
                row.getLong("created"),
                row.getLong("updated"),
                row.getLong("without_end"),
                row.getLong("already_over"),
                row.getLong("cycles"),
                row.getLong("cycles_started"),
                row.getString("description"),
                texts(row, "notes"),
                row.getString("failure"),
                row.getObject("dry_run_id", Long.class),
                row.getObject("committed_as", Long.class),
                row.getBoolean("file_kept"));
    }

    private static @Nullable Instant moment(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
