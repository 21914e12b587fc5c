package council.procurement.notice;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.reading.TransactionMemory;
import council.procurement.rules.WrittenDate;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.rules.notices.NoticeField;
import council.procurement.rules.notices.NoticeLaw;
import council.procurement.timeline.TimelineEntry;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What notices say: what the case knows, live, and over it what people wrote. Once a notice is approved, it says what it
 * said then.
 */
@Service
public class NoticeDrafts {

    /** How long a text may be. */
    public static final int LONGEST = 10_000;

    private final JdbcClient jdbc;
    private final TransactionMemory memory;
    private final Obligations obligations;
    private final NoticeFacts facts;
    private final ProcurementNoticeFacts procurements;
    private final NoticeProperties properties;
    private final String council;
    private final Clock clock;

    NoticeDrafts(
            JdbcClient jdbc,
            TransactionMemory memory,
            Obligations obligations,
            NoticeFacts facts,
            ProcurementNoticeFacts procurements,
            NoticeProperties properties,
            @Value("${octant.about.name:Stevenage Borough Council}") String council,
            Clock clock) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.obligations = obligations;
        this.facts = facts;
        this.procurements = procurements;
        this.properties = properties;
        this.council = council;
        this.clock = clock;
    }

    /**
     * A field of a notice with what it says.
     *
     * @param field the field
     * @param text what it says; null if nothing
     * @param writtenBy who wrote it; null if it comes from the case
     */
    public record Filled(
            NoticeField field,
            @Nullable String text,
            @Nullable String writtenBy) {

        /** Whether the notice is not complete because of it. */
        public boolean isMissing() {
            return field.required() && text == null;
        }
    }

    private record Written(String field, String text, String by) {}

    /** All fields of a notice, in their order. */
    @Transactional(readOnly = true)
    public List<Filled> of(Obligation obligation) {
        Map<String, Written> written = written(obligation.id());
        Map<String, String> known =
                obligation.isOpen() && obligation.progress().approved() == null ? known(obligation) : Map.of();
        return NoticeLaw.of(obligation.duty()).content().stream()
                .map(field -> filled(field, written.get(field.name()), known.get(field.name())))
                .toList();
    }

    private static Filled filled(NoticeField field, @Nullable Written written, @Nullable String known) {
        if (written == null) {
            return new Filled(field, known, null);
        }
        boolean byOctant = written.by().equals(TimelineEntry.OCTANT);
        return new Filled(field, written.text(), byOctant ? null : written.by());
    }

    private Map<String, Written> written(long id) {
        return memory
                .list(
                        "select field, text, edited_by from notice_content where obligation_id = ?",
                        (row, index) ->
                                new Written(row.getString("field"), row.getString("text"), row.getString("edited_by")),
                        id)
                .stream()
                .collect(Collectors.toMap(Written::field, one -> one));
    }

    private Map<String, String> known(Obligation obligation) {
        var known = new LinkedHashMap<String, String>();
        known.put("authorityName", council);
        if (properties.contact() != null) {
            known.put("authorityContact", properties.contact());
        }
        known.put("contractReference", obligation.reference());
        procurements.of(obligation.reference()).ifPresent(procurement -> known.putAll(procurements.said(procurement)));
        Optional<NoticeFacts.Known> contract = facts.of(obligation.reference());
        contract.ifPresent(found -> {
            known.putAll(found.said());
            if (obligation.duty() == NoticeDuty.PERFORMANCE) {
                known.put("periodCovered", period(obligation));
            } else if (obligation.duty().isDetails()) {
                known.put("enteredInto", WrittenDate.of(obligation.eventDay()));
            }
        });
        return known;
    }

    private static String period(Obligation obligation) {
        return obligation.occasion().startsWith("year to ")
                ? WrittenDate.of(obligation.dueDay().plusDays(1).minusYears(1)) + " to "
                        + WrittenDate.of(obligation.dueDay())
                : "Up to the end of the contract on " + WrittenDate.of(obligation.eventDay());
    }

    /** What a notice says, by the name of the field; what says nothing is left out. */
    public Map<String, String> content(Obligation obligation) {
        var content = new LinkedHashMap<String, String>();
        for (Filled filled : of(obligation)) {
            if (filled.text() != null) {
                content.put(filled.field().name(), filled.text());
            }
        }
        return content;
    }

    /** The labels of what is missing; none if the notice is complete. */
    public List<String> missing(Obligation obligation) {
        return of(obligation).stream()
                .filter(Filled::isMissing)
                .map(filled -> filled.field().label())
                .toList();
    }

    /** Writes down what the case has on record when a notice is opened. */
    void say(Obligation obligation, Map<String, String> said) {
        put(obligation.id(), said, TimelineEntry.OCTANT);
    }

    /**
     * Writes down what a person says; a text that is left empty falls back on what the case knows.
     *
     * @param texts by the name of the field; fields that are not named stay as they are
     * @throws RefusedSubmissionException if it is not in draft any more, there is no such field, or a text is too long
     */
    @Transactional
    public void write(long id, Map<String, String> texts, String by) {
        Obligation obligation = obligations.lock(id);
        if (!obligation.isInDraft()) {
            throw new RefusedSubmissionException(
                    Ground.ALREADY_DONE,
                    "This notice is not in draft any more. Once it is sent back, its content can be changed again.");
        }
        Map<String, Filled> fields = of(obligation).stream()
                .collect(Collectors.toMap(one -> one.field().name(), one -> one));
        texts.forEach((name, raw) -> {
            Filled field = fields.get(name);
            if (field == null) {
                throw new RefusedSubmissionException(
                        Ground.MALFORMED, "The " + obligation.duty().inSentence() + " has no field “" + name + "”.");
            }
            String text = raw.replace("\r\n", "\n").strip();
            if (text.length() > LONGEST) {
                throw new RefusedSubmissionException(
                        field.field().label() + ": use no more than " + LONGEST + " characters.");
            }
            if (text.indexOf('\0') >= 0) {
                throw new RefusedSubmissionException(field.field().label() + ": a character of it cannot be kept.");
            }
            if (text.isEmpty()) {
                jdbc.sql("delete from notice_content where obligation_id = ? and field = ? and edited_by <> ?")
                        .params(id, name, TimelineEntry.OCTANT)
                        .update();
            } else if (!text.equals(field.text())) {
                put(id, Map.of(name, text), by);
            }
        });
    }

    private void put(long id, Map<String, String> texts, String by) {
        if (texts.isEmpty()) {
            return;
        }
        List<String> fields = List.copyOf(texts.keySet());
        jdbc.sql("""
                        insert into notice_content (obligation_id, field, text, edited_by, edited_at)
                        select ?, said.field, said.text, ?, ?
                          from unnest(?::text[], ?::text[]) said (field, text)
                            on conflict (obligation_id, field) do update
                           set text = excluded.text, edited_by = excluded.edited_by, edited_at = excluded.edited_at
                        """)
                .params(
                        id,
                        by,
                        Timestamp.from(clock.instant()),
                        fields.toArray(String[]::new),
                        fields.stream().map(texts::get).toArray(String[]::new))
                .update();
    }

    /** Whether the person wrote any of it. */
    boolean isAuthor(long id, String person) {
        return memory.single(
                "select exists (select 1 from notice_content where obligation_id = ? and edited_by = ?)",
                Boolean.class,
                id,
                person);
    }

    /** Keeps all that it says now, so that it says the same whatever the register says later. */
    void freeze(Obligation obligation) {
        Map<String, String> content = content(obligation);
        content.keySet().removeAll(written(obligation.id()).keySet());
        put(obligation.id(), content, TimelineEntry.OCTANT);
    }
}
