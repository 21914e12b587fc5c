package council.procurement.step.tender;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.reading.TransactionMemory;
import council.procurement.register.CaseRules;
import council.procurement.rules.CouncilTime;
import council.procurement.sourcing.Tender;
import council.procurement.sourcing.TenderStage;
import council.procurement.sourcing.TenderStages;
import council.procurement.sourcing.Tenders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks of those who tendered, before anything is scored (Procurement Act 2023 s26 to s28). */
@Service
class SupplierChecks {

    private final JdbcClient jdbc;
    private final TransactionMemory memory;
    private final Tenders tenders;
    private final TenderLaw law;
    private final CaseRules rules;
    private final TenderStages stages;
    private final Clock clock;

    SupplierChecks(
            JdbcClient jdbc,
            TransactionMemory memory,
            Tenders tenders,
            TenderLaw law,
            CaseRules rules,
            TenderStages stages,
            Clock clock) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.tenders = tenders;
        this.law = law;
        this.rules = rules;
        this.stages = stages;
        this.clock = clock;
    }

    /** The tenders that are checked: all that came in time and were not withdrawn. */
    List<Tender> toCheck(String reference) {
        return tenders.of(reference).stream()
                .filter(tender -> !tender.late() && !tender.isWithdrawn())
                .toList();
    }

    /** What was found of a tender. */
    SupplierCheck of(String reference, int tender) {
        return memory.optional(
                        "select * from supplier_check where reference = ? and tender = ?",
                        SupplierChecks::check,
                        reference,
                        tender)
                .orElseGet(() -> SupplierCheck.notYet(tender));
    }

    /** Writes what was found so far; nothing is set aside before all of it is. */
    @Transactional
    void write(String reference, SupplierCheck check, String by) {
        jdbc.sql("""
                        insert into supplier_check (reference, tender, ground, debarment, subcontractors, conditions,
                                                    core_information, set_aside, reason, checked_by, checked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            on conflict (reference, tender) do update
                           set ground = excluded.ground, debarment = excluded.debarment,
                               subcontractors = excluded.subcontractors, conditions = excluded.conditions,
                               core_information = excluded.core_information, set_aside = excluded.set_aside,
                               reason = excluded.reason, checked_by = excluded.checked_by,
                               checked_at = excluded.checked_at
                        """)
                .params(
                        reference,
                        check.tender(),
                        name(check.ground()),
                        name(check.debarment()),
                        name(check.subcontractors()),
                        name(check.conditions()),
                        name(check.coreInformation()),
                        check.setAside(),
                        check.reason(),
                        by,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Ends the checks: what is to be set aside is, and of each exclusion under the Act it is noted by when the Minister is
     * told.
     *
     * @return numbers of the tenders whose exclusion the Minister is told
     * @throws RefusedSubmissionException if somebody was not fully checked
     */
    @Transactional
    List<Integer> finish(String reference, String by) {
        List<SupplierCheck> all = toCheck(reference).stream()
                .map(tender -> of(reference, tender.number()))
                .toList();
        if (!all.stream().allMatch(SupplierCheck::isComplete)) {
            throw new RefusedSubmissionException(
                    "List of checks: not everybody who tendered was fully checked. Fill in all rows first.");
        }
        for (SupplierCheck check : all) {
            if (check.setAside()) {
                tenders.setAside(reference, check.tender(), check.reason(), by);
            }
        }
        stages.reach(reference, TenderStage.CHECKED, by);
        return law.isCovered(reference)
                ? all.stream()
                        .filter(SupplierCheck::isExclusion)
                        .map(check -> toTell(reference, check.tender()))
                        .toList()
                : List.of();
    }

    private int toTell(String reference, int tender) {
        LocalDate today = CouncilTime.dayOf(clock.instant());
        Object by = rules.ask(reference, "exclusion-notice", Map.of("excludedOn", today), "Exclude a supplier")
                .outcome()
                .get("noticeBy");
        jdbc.sql("update supplier_check set minister_by = cast(? as date) where reference = ? and tender = ?")
                .params(String.valueOf(by), reference, tender)
                .update();
        return tender;
    }

    /** Notes that the Minister was told of the exclusion. */
    @Transactional
    void ministerTold(String reference, int tender, LocalDate on) {
        jdbc.sql("update supplier_check set minister_told_on = ? where reference = ? and tender = ?")
                .params(on, reference, tender)
                .update();
    }

    /** The last day to tell the Minister of the exclusion; empty if there is nothing to tell. */
    Optional<LocalDate> ministerBy(String reference, int tender) {
        return Optional.ofNullable(of(reference, tender).ministerBy());
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static SupplierCheck check(ResultSet row, int index) throws SQLException {
        return new SupplierCheck(
                row.getInt("tender"),
                constant(SupplierCheck.Ground.class, row.getString("ground")),
                constant(SupplierCheck.Debarment.class, row.getString("debarment")),
                constant(SupplierCheck.Subcontractors.class, row.getString("subcontractors")),
                constant(SupplierCheck.Conditions.class, row.getString("conditions")),
                constant(SupplierCheck.CoreInformation.class, row.getString("core_information")),
                row.getBoolean("set_aside"),
                row.getString("reason"),
                row.getObject("minister_by", LocalDate.class));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
