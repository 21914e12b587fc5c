package council.procurement.file;

import council.procurement.register.CaseRules;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.register.Cycles;
import council.procurement.register.RuleAnswer;
import council.procurement.security.Person;
import council.procurement.sourcing.Procurements;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The procurement file: one page for a cycle and its contract, put together for whoever reads it. */
@Service
public class ProcurementFile {

    private final Cycles cycles;
    private final Contracts contracts;
    private final Procurements procurements;
    private final CaseRules rules;
    private final ProgressSection progress;
    private final WorkSection work;
    private final DatesSection dates;
    private final DecisionsSection decisions;
    private final ChangesSection changes;
    private final RelatedSection related;
    private final RecordSection records;
    private final WithheldSection withheld;

    ProcurementFile(
            Cycles cycles,
            Contracts contracts,
            Procurements procurements,
            CaseRules rules,
            ProgressSection progress,
            WorkSection work,
            DatesSection dates,
            DecisionsSection decisions,
            ChangesSection changes,
            RelatedSection related,
            RecordSection records,
            WithheldSection withheld) {
        this.cycles = cycles;
        this.contracts = contracts;
        this.procurements = procurements;
        this.rules = rules;
        this.progress = progress;
        this.work = work;
        this.dates = dates;
        this.decisions = decisions;
        this.changes = changes;
        this.related = related;
        this.records = records;
        this.withheld = withheld;
    }

    /** The file of that reference for that reader; empty if there is neither a cycle nor a contract of it. */
    @Transactional
    public Optional<CaseFile> of(String reference, Person reader) {
        return Optional.ofNullable(subject(reference)).map(subject -> file(subject, reader));
    }

    private @Nullable Subject subject(String reference) {
        var subject = new Subject(
                reference,
                cycles.find(reference).orElse(null),
                contracts.find(new ContractReference(reference)).orElse(null),
                procurements.find(reference).orElse(null));
        return subject.cycle() == null && subject.contract() == null ? null : subject;
    }

    private CaseFile file(Subject subject, Person reader) {
        List<RuleAnswer> answers = rules.of(subject.reference());
        var latestFirst = new ArrayList<>(answers);
        Collections.reverse(latestFirst);
        return new CaseFile(
                subject.reference(),
                subject.title(),
                progress.of(subject),
                work.of(subject, reader),
                FactsSection.of(subject),
                dates.of(subject, answers),
                decisions.of(subject, reader),
                latestFirst.stream().map(Answered::of).toList(),
                changes.of(subject),
                records.lessons(subject),
                related.of(subject.reference()),
                records.lists(subject, reader),
                withheld.of(subject, reader),
                records.history(subject.reference()),
                withheld.mayBreakGlass(reader));
    }
}
