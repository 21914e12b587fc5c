package council.procurement.register;

import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.register.ImportReport.Phase;
import council.procurement.register.intake.Fault;
import council.procurement.register.intake.RefusedRow;
import council.procurement.register.intake.RegisterFile;
import council.procurement.register.intake.RegisterRow;
import council.procurement.register.intake.Remark;
import council.procurement.register.intake.RowSink;
import council.procurement.register.intake.Tally;
import council.procurement.rules.CouncilTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries out one import, all or nothing: reads the file, sets down what has to be mended, and takes the rest into the
 * register. Begun again after it was cut short, it finds the register as it was before.
 */
@Component
class ImportRun {

    private static final int AT_ONCE = 500;
    private static final int MOST_SET_DOWN = 100_000;

    private final ImportFiles files;
    private final ImportProgress progress;
    private final ImportedUpdates updates;
    private final Contracts contracts;
    private final Tiering tiering;
    private final DateBook dates;
    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final ObjectMapper json;
    private final Clock clock;

    ImportRun(
            ImportFiles files,
            ImportProgress progress,
            ImportedUpdates updates,
            Contracts contracts,
            Tiering tiering,
            DateBook dates,
            JdbcTemplate batches,
            DataSource dataSource,
            ObjectMapper json,
            Clock clock) {
        this.files = files;
        this.progress = progress;
        this.updates = updates;
        this.contracts = contracts;
        this.tiering = tiering;
        this.dates = dates;
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
        this.dataSource = dataSource;
        this.json = json;
        this.clock = clock;
    }

    /** Carries it out. What it finds is on record afterwards; in a dry run nothing else is. */
    @Transactional
    void carryOut(ImportReport report) throws IOException {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('register import'))")
                .query((row, index) -> 1)
                .list();
        if (wasCarriedOut(report.id())) {
            return;
        }
        Path copy = files.fetch(report.id());
        try {
            RegisterFile file = RegisterFile.open(copy, report.fileName());
            progress.opened(
                    report.id(), file.description(), file.notes(), file.header().cells(), file.rows());
            var findings = new Findings(report.id());
            Tally tally;
            try (var staged = new StagedRegister(dataSource, json)) {
                tally = file.read(new Reader(report.id(), staged, findings));
            }
            progress.at(report.id(), Phase.RECORDING);
            record(report, tally, findings);
        } finally {
            Files.delete(copy);
        }
    }

    /** Another node may have been slow to say that it was at it, and have finished while this one waited. */
    private boolean wasCarriedOut(long id) {
        return jdbc.sql("select phase in ('STARTING_CYCLES', 'FINISHED') from register_import where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private void record(ImportReport report, Tally tally, Findings findings) {
        LocalDate today = CouncilTime.dayOf(clock.instant());
        var merge = new RegisterMerge(jdbc);
        merge.prepare();
        var late = new ArrayList<>(merge.refuseReferencesOfNeeds());
        late.addAll(updates.refuse(report.id(), merge, today));
        late.forEach(findings::addRefused);
        findings.send();
        RegisterMerge.Comparison comparison = merge.compare(today);
        if (report.mode() == ImportMode.COMMIT) {
            take(report, merge, today);
        }
        say(report.id(), tally.accepted() - late.size(), tally.refused() + late.size(), comparison);
    }

    private void take(ImportReport report, RegisterMerge merge, LocalDate today) {
        Instant now = clock.instant();
        merge.organisationsAndSuppliers();
        updates.apply(report);
        List<Long> created = merge.addNew(today);
        merge.complete(created, report.fileName(), report.uploadedBy(), now);
        tiersAndDates(report.id(), merge, created);
        merge.openCycles(created, report.id(), report.uploadedBy(), now);
    }

    /** From here on the row is locked until the transaction ends, so this comes last. */
    private void say(long id, long accepted, long refused, RegisterMerge.Comparison comparison) {
        jdbc.sql("""
                        update register_import
                           set phase = 'STARTING_CYCLES', accepted = ?, rejected = ?, unchanged = ?, created = ?,
                               updated = ?, without_end = ?, already_over = ?
                         where id = ?
                        """)
                .params(
                        accepted,
                        refused,
                        comparison.unchanged(),
                        comparison.created(),
                        comparison.updated(),
                        comparison.openEnded(),
                        comparison.alreadyOver(),
                        id)
                .update();
    }

    /** Contracts that are over were recorded for the sake of the record; they have no dates to come. */
    private void tiersAndDates(long id, RegisterMerge merge, List<Long> created) {
        var tiers = new ArrayList<RegisterMerge.Tiered>();
        for (int from = 0; from < created.size(); from += AT_ONCE) {
            List<Contract> running =
                    contracts.all(created.subList(from, Math.min(created.size(), from + AT_ONCE))).stream()
                            .filter(contract -> !contract.isOver())
                            .map(contract -> tiered(contract, tiers))
                            .toList();
            dates.rewrite(running);
            progress.alive(id);
        }
        merge.setTiers(tiers);
    }

    private Contract tiered(Contract contract, List<RegisterMerge.Tiered> tiers) {
        Tiering.Outcome outcome = tiering.decide(contract, Tiering.Scores.UNKNOWN);
        tiers.add(new RegisterMerge.Tiered(contract.id(), outcome));
        return contract.with(outcome);
    }

    /** Takes rows as they are read, and says how far it is. */
    private final class Reader implements RowSink {

        private static final int SAY_EVERY = 2_000;

        private final long id;
        private final StagedRegister staged;
        private final Findings findings;
        private long rows;

        Reader(long id, StagedRegister staged, Findings findings) {
            this.id = id;
            this.staged = staged;
            this.findings = findings;
        }

        @Override
        public void accepted(RegisterRow row) {
            staged.add(row);
            row.remarks().forEach(findings::addRemark);
            say();
        }

        @Override
        public void refused(RefusedRow row) {
            findings.addRefused(row);
            say();
        }

        private void say() {
            rows++;
            if (rows % SAY_EVERY == 0) {
                progress.read(id, rows);
            }
        }
    }

    /** Sets down what has to be mended and what somebody may want to look at. */
    private final class Findings {

        private static final int SEND_EVERY = 1_000;

        private final long id;
        private final List<Object[]> faults = new ArrayList<>();
        private final List<Object[]> refused = new ArrayList<>();
        private final List<Object[]> remarks = new ArrayList<>();
        private long count;

        Findings(long id) {
            this.id = id;
        }

        void addRefused(RefusedRow row) {
            row.faults().forEach(this::addFault);
            if (count <= MOST_SET_DOWN) {
                refused.add(new Object[] {id, row.line(), row.cells().toArray(String[]::new)});
            }
        }

        void addFault(Fault fault) {
            if (count++ <= MOST_SET_DOWN) {
                faults.add(new Object[] {id, fault.line(), count, fault.column(), fault.reason()});
            }
            sendIfMany();
        }

        void addRemark(Remark remark) {
            if (count++ <= MOST_SET_DOWN) {
                remarks.add(new Object[] {id, remark.line(), count, remark.column(), remark.remark()});
            }
            sendIfMany();
        }

        private void sendIfMany() {
            if (faults.size() + remarks.size() >= SEND_EVERY) {
                send();
            }
        }

        void send() {
            batches.batchUpdate(
                    "insert into register_import_fault (import_id, line, number, column_, reason) values (?, ?, ?, ?, ?)",
                    faults);
            batches.batchUpdate(
                    "insert into register_import_refused (import_id, line, cells) values (?, ?, ?)", refused);
            batches.batchUpdate(
                    "insert into register_import_remark (import_id, line, number, column_, remark) values (?, ?, ?, ?, ?)",
                    remarks);
            faults.clear();
            refused.clear();
            remarks.clear();
        }
    }
}
