package council.procurement.notice;

import static council.procurement.notice.NoticeVariables.NUMBER;

import council.procurement.engine.Markdown;
import council.procurement.engine.TaskContext;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.rules.notices.NoticeLaw;
import council.procurement.security.PeopleNames;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of the process {@code notice} show, under the same names everywhere. */
@Component
class NoticeTaskFacts {

    private final Obligations obligations;
    private final NoticeDrafts drafts;
    private final NoticeBook book;
    private final NoticeOutbox outbox;
    private final PeopleNames people;
    private final Clock clock;

    NoticeTaskFacts(
            Obligations obligations,
            NoticeDrafts drafts,
            NoticeBook book,
            NoticeOutbox outbox,
            PeopleNames people,
            Clock clock) {
        this.obligations = obligations;
        this.drafts = drafts;
        this.book = book;
        this.outbox = outbox;
        this.people = people;
        this.clock = clock;
    }

    Obligation obligation(TaskContext task) {
        return obligations.get(NUMBER.in(task));
    }

    /**
     * The facts: {@code notice} (its title in a sentence), {@code code}, {@code reference}, {@code about}, {@code why},
     * {@code clause}, {@code dueSentence}, {@code page} (where its content is), {@code content}, {@code missing}, {@code
     * drafter}, {@code platformProblem}.
     */
    @Transactional(readOnly = true)
    Map<String, Object> of(TaskContext task) {
        Obligation owed = obligation(task);
        var shown = new LinkedHashMap<String, Object>();
        shown.put("notice", owed.duty().inSentence());
        shown.put("code", owed.duty().type().name());
        shown.put("reference", owed.reference());
        shown.put("about", book.about(owed));
        shown.put("why", owed.because());
        shown.put("clause", owed.clause());
        shown.put("rule", NoticeLaw.of(owed.duty()).deadline().words());
        shown.put("dueSentence", dueSentence(owed));
        shown.put(
                "page",
                new Markdown("[" + (owed.isInDraft() ? "Read and write" : "Read") + " what the notice says](/notices/"
                        + owed.id() + ")"));
        shown.put("content", content(owed));
        shown.put("missing", missing(owed));
        String drafter = owed.progress().draftedBy();
        shown.put("drafter", drafter == null ? "nobody yet" : people.of(drafter));
        shown.put("platformProblem", outbox.problemOf(owed.id()).orElse(""));
        return shown;
    }

    private String dueSentence(Obligation owed) {
        LocalDate today = CouncilTime.dayOf(clock.instant());
        String day = WrittenDate.of(owed.dueDay());
        String whose = owed.dueByLaw() ? "" : " That is the council's own target; the law names no day.";
        return (today.isAfter(owed.dueDay())
                        ? "It was to be published by " + day + " and is late."
                        : "It is to be published by " + day + ".")
                + whose;
    }

    private Markdown content(Obligation owed) {
        return Markdown.list(drafts.of(owed).stream()
                .filter(filled -> filled.text() != null)
                .map(filled -> filled.field().label() + ": " + filled.text())
                .toList());
    }

    private Object missing(Obligation owed) {
        List<String> missing = drafts.missing(owed);
        return missing.isEmpty() ? "Nothing is missing." : Markdown.list(missing);
    }
}
