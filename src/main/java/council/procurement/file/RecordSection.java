package council.procurement.file;

import council.procurement.register.Contract;
import council.procurement.register.CycleStep;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.security.PeopleNames;
import council.procurement.security.Person;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.SheetLink;
import council.procurement.timeline.Timeline;
import council.procurement.timeline.TimelineEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is on record of a case: its history, what it has taught, and the lists of its procurement. */
@Component
class RecordSection {

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final PeopleNames people;
    private final ObjectProvider<Sheet> sheets;

    RecordSection(JdbcClient jdbc, Timeline timeline, PeopleNames people, ObjectProvider<Sheet> sheets) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.people = people;
        this.sheets = sheets;
    }

    /** All that happened, the latest first. */
    List<Happening> history(String reference) {
        var entries = new ArrayList<>(timeline.of(reference));
        Collections.reverse(entries);
        Map<String, String> names =
                people.of(entries.stream().map(TimelineEntry::who).distinct().toList());
        return entries.stream()
                .map(entry -> new Happening(
                        WrittenDate.of(entry.happened()),
                        entry.who().equals(TimelineEntry.OCTANT)
                                ? "Octant"
                                : names.getOrDefault(entry.who(), entry.who()),
                        entry.sentence()))
                .toList();
    }

    /** What the contract has taught, the latest first. */
    List<Lesson> lessons(Subject subject) {
        Contract contract = subject.contract();
        return contract == null
                ? List.of()
                : jdbc.sql(
                                "select text, step, filed_at from lesson where contract_id = ? order by filed_at desc, id desc")
                        .param(contract.id())
                        .query((row, index) -> new Lesson(
                                row.getString("text"),
                                step(row.getInt("step")),
                                WrittenDate.of(CouncilTime.dayOf(
                                        row.getTimestamp("filed_at").toInstant()))))
                        .list();
    }

    private static String step(int number) {
        return number + " " + CycleStep.of(number).title();
    }

    /** The lists that the reader may read now, by title; none where there is no procurement. */
    List<ReadableList> lists(Subject subject, Person reader) {
        String reference = subject.reference();
        return subject.procurement() == null
                ? List.of()
                : sheets.stream()
                        .filter(sheet -> sheet.mayRead(reader, reference))
                        .map(sheet -> new ReadableList(sheet.title(), SheetLink.address(sheet.id(), reference)))
                        .sorted((one, other) -> one.title().compareTo(other.title()))
                        .toList();
    }
}
