package council.procurement.step.engagement;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import council.procurement.sourcing.CheckedRow;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.SheetColumn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sheet {@code engagement-log}: whom the council told what before the procurement began. */
@Component
class EngagementLogSheet implements Sheet {

    private final EngagementLog log;
    private final Procurements procurements;
    private final Clock clock;

    EngagementLogSheet(EngagementLog log, Procurements procurements, Clock clock) {
        this.log = log;
        this.procurements = procurements;
        this.clock = clock;
    }

    @Override
    public String id() {
        return "engagement-log";
    }

    @Override
    public String title() {
        return "Engagement log";
    }

    @Override
    public String question() {
        return "Whom did the council tell what, and what did it learn?";
    }

    @Override
    public String why() {
        return "Whoever took part in an engagement must not have an unfair advantage, and if that cannot be avoided has to be"
                + " excluded (Procurement Act 2023 s16). The log shows what each was told, so that all others can have it too.";
    }

    @Override
    public List<SheetColumn> columns(String reference) {
        return List.of(
                SheetColumn.day("happened", "Day"),
                SheetColumn.text("whom", "With whom", 300)
                        .hint("The organisations; for an open event, its name and how many came."),
                SheetColumn.longText("told", "What were they told?", 2000),
                SheetColumn.longText("learnt", "What was learnt?", 2000),
                SheetColumn.tick("shared", "All others can have what they were told")
                        .hint("Published, or part of the tender documents."));
    }

    @Override
    public boolean mayRead(Person person, String reference) {
        return person.groups().stream()
                        .flatMap(group -> StaffGroup.of(group).stream())
                        .anyMatch(group -> group != StaffGroup.ADMINISTRATORS)
                && procurements.find(reference).isPresent();
    }

    @Override
    public Optional<String> closed(Person person, String reference) {
        if (procurements.get(reference).progress().released() != null) {
            return Optional.of("The tender is released, so that the engagement is over.");
        }
        return person.isIn(StaffGroup.PROCURING_OFFICERS) || person.isIn(StaffGroup.CORPORATE_PROCUREMENT)
                ? Optional.empty()
                : Optional.of("Procuring officers and corporate procurement keep this log.");
    }

    @Override
    public List<Map<String, String>> rows(Person person, String reference) {
        return log.of(reference).stream().map(EngagementLogSheet::shown).toList();
    }

    private static Map<String, String> shown(EngagementLog.Entry entry) {
        var row = new LinkedHashMap<String, String>();
        row.put("happened", entry.day().toString());
        row.put("whom", entry.whom());
        row.put("told", entry.told());
        row.put("learnt", entry.learnt());
        if (entry.shared()) {
            row.put("shared", "true");
        }
        return row;
    }

    @Override
    public void save(Person person, String reference, List<Map<String, Object>> rows) {
        LocalDate today = CouncilTime.dayOf(clock.instant());
        var entries = new ArrayList<EngagementLog.Entry>();
        var faults = new ArrayList<String>();
        for (Map<String, Object> cells : rows) {
            var row = new CheckedRow(cells);
            LocalDate day = row.day("happened");
            if (day.isAfter(today)) {
                faults.add("Row " + (entries.size() + 1) + ", Day: " + WrittenDate.of(day)
                        + " is still to come. Log what has happened.");
            }
            entries.add(new EngagementLog.Entry(
                    day, row.text("whom"), row.text("told"), row.text("learnt"), row.ticked("shared")));
        }
        if (!faults.isEmpty()) {
            throw new RefusedSubmissionException(String.join("\n", faults));
        }
        log.write(reference, entries);
    }
}
