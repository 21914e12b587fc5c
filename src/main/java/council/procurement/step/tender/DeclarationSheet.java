package council.procurement.step.tender;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import council.procurement.sourcing.CheckedRow;
import council.procurement.sourcing.Panel;
import council.procurement.sourcing.PanelMember;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.SheetColumn;
import council.procurement.sourcing.TenderHandlers;
import council.procurement.sourcing.TenderStage;
import council.procurement.sourcing.TenderStages;
import council.procurement.timeline.Timeline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** List {@value #ID}, of one row: whether the reader has an interest in who wins. Everybody reads their own only. */
@Component
class DeclarationSheet implements Sheet {

    static final String ID = "declaration";

    private static final Map<String, String> ANSWERS = answers();

    private final TenderHandlers handlers;
    private final Panel panel;
    private final Procurements procurements;
    private final TenderStages stages;
    private final Timeline timeline;

    DeclarationSheet(
            TenderHandlers handlers, Panel panel, Procurements procurements, TenderStages stages, Timeline timeline) {
        this.handlers = handlers;
        this.panel = panel;
        this.procurements = procurements;
        this.stages = stages;
        this.timeline = timeline;
    }

    private static Map<String, String> answers() {
        var answers = new LinkedHashMap<String, String>();
        answers.put("NO", "No, I have no interest in who wins");
        answers.put("YES", "Yes, I have or might be thought to have an interest");
        return answers;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Declaration of interests";
    }

    @Override
    public String question() {
        return "Do you have an interest in who wins this procurement?";
    }

    @Override
    public String why() {
        return "Nobody handles or reads tenders who has not declared. An interest is actual, potential or perceived, and may be"
                + " your own or of somebody close to you (Procurement Act 2023 s81 to s83). If that changes, for example once"
                + " you know who tendered, declare again.";
    }

    @Override
    public List<SheetColumn> columns(String reference) {
        return List.of(
                SheetColumn.choice("interest", "Do you have an interest?", ANSWERS),
                SheetColumn.longText("conflict", "What it is", 2000)
                        .hint("Only corporate procurement and legal read this.")
                        .optional());
    }

    @Override
    public boolean hasGivenRows() {
        return true;
    }

    /** Members of the panel, and those who record, open and check tenders. */
    @Override
    public boolean mayRead(Person person, String reference) {
        return !person.isIn(StaffGroup.ADMINISTRATORS)
                && procurements.find(reference).isPresent()
                && (InviteesSheet.isAsking(person)
                        || panel.member(reference, person.id()).isPresent());
    }

    @Override
    public Optional<String> closed(Person person, String reference) {
        if (procurements.get(reference).progress().released() == null
                && panel.member(reference, person.id()).isEmpty()) {
            return Optional.of("The tender is not released yet. Declare once it is.");
        } else if (stages.reached(reference, TenderStage.RECOMMENDED)) {
            return Optional.of("The tenders have been evaluated.");
        }
        return Optional.empty();
    }

    @Override
    public List<Map<String, String>> rows(Person person, String reference) {
        return List.of(panel.member(reference, person.id())
                .map(member -> row(member.declared() ? member.hasConflict() : null, member.conflict()))
                .orElseGet(() -> row(
                        handlers.hasDeclared(reference, person.id()) ? !handlers.isClear(reference, person.id()) : null,
                        handlers.conflict(reference, person.id()).orElse(null))));
    }

    private static Map<String, String> row(@Nullable Boolean hasConflict, @Nullable String conflict) {
        return new Cells()
                .with("interest", hasConflict == null ? null : hasConflict ? "YES" : "NO")
                .with("conflict", conflict)
                .row();
    }

    @Override
    public String summary(Person person, String reference) {
        String interest = rows(person, reference).get(0).get("interest");
        return interest == null ? "not made yet" : interest.equals("NO") ? "no interest" : "an interest";
    }

    @Override
    public void save(Person person, String reference, List<Map<String, Object>> rows) {
        var row = new CheckedRow(rows.get(0));
        boolean interest = "YES".equals(row.textOrNull("interest"));
        String conflict = row.textOrNull("conflict");
        if (interest && conflict == null) {
            throw new RefusedSubmissionException("Row 1, What it is: say what your interest is.");
        } else if (!interest && conflict != null) {
            throw new RefusedSubmissionException(
                    "Row 1, What it is: you say that you have no interest. Leave this empty, or answer yes.");
        }
        Optional<PanelMember> member = panel.member(reference, person.id());
        if (member.isPresent()) {
            panel.declare(reference, person.id(), conflict);
        } else {
            handlers.declare(reference, person.id(), conflict);
        }
        timeline.addNow(reference, person.id(), "A declaration of interests was made.");
    }
}
