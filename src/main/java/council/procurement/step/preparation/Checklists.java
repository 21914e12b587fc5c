package council.procurement.step.preparation;

import council.procurement.reading.TransactionMemory;
import council.procurement.rules.CouncilPolicy;
import council.procurement.rules.CouncilPolicy.Statement;
import council.procurement.rules.catalogue.Catalogue;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What tenders are checked against, with the answers. */
@Repository
class Checklists {

    private final JdbcClient jdbc;
    private final TransactionMemory memory;
    private final CouncilPolicy policy;

    Checklists(JdbcClient jdbc, TransactionMemory memory, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.memory = memory;
        policy = CouncilPolicy.of(catalogue.pack());
    }

    /** Lays out what the council's strategy has on its lists; what was laid out and answered before stays. */
    @Transactional
    void layOut(String reference) {
        for (Checklist checklist : Checklist.values()) {
            if (of(reference, checklist).isEmpty()) {
                layOut(reference, checklist);
            }
        }
    }

    private void layOut(String reference, Checklist checklist) {
        int number = 0;
        for (Statement statement : checklist.of(policy)) {
            number++;
            jdbc.sql("""
                            insert into checklist_item (reference, checklist, number, statement, source)
                            values (?, ?, ?, ?, ?)
                            """)
                    .params(reference, checklist.name(), number, statement.words(), statement.source())
                    .update();
        }
    }

    /** The items of a list in their order; none before the preparation begins. */
    List<ChecklistItem> of(String reference, Checklist checklist) {
        return memory.list(
                "select * from checklist_item where reference = ? and checklist = ? order by number",
                (row, index) -> new ChecklistItem(
                        row.getInt("number"),
                        row.getString("statement"),
                        row.getString("source"),
                        row.getObject("applies", Boolean.class),
                        row.getString("explanation")),
                reference,
                checklist.name());
    }

    /** Notes whether an item matters, and how it is seen to or why not. */
    @Transactional
    void answer(String reference, Checklist checklist, int number, boolean applies, String explanation) {
        jdbc.sql("""
                        update checklist_item set applies = ?, explanation = ?
                         where reference = ? and checklist = ? and number = ?
                        """)
                .params(applies, explanation, reference, checklist.name(), number)
                .update();
    }

    /** Takes an answer back. */
    @Transactional
    void unanswer(String reference, Checklist checklist, int number) {
        jdbc.sql("""
                        update checklist_item set applies = null, explanation = null
                         where reference = ? and checklist = ? and number = ?
                        """).params(reference, checklist.name(), number).update();
    }
}
