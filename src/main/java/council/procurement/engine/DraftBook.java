package council.procurement.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.security.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts as they are kept, one for each form or list and person. Nothing here asks whose they are but by that person. */
@Repository
class DraftBook {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    DraftBook(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json.copy().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /** The person's draft of that form; empty if they have none. */
    Optional<Draft> find(DraftPlace place, Person person) {
        return jdbc.sql("select fields, shown, saved_at from " + place.table() + " where " + place.column()
                        + " = ? and person = ?")
                .params(place.id(), person.id())
                .query(this::draft)
                .optional();
    }

    /** Keeps the draft in the place of the person's earlier one. */
    void keep(DraftPlace place, Person person, Draft draft) {
        jdbc.sql("insert into " + place.table() + " (" + place.column() + ", person, fields, shown, saved_at)"
                        + " values (?, ?, cast(? as jsonb), cast(? as jsonb), ?) on conflict (" + place.column()
                        + ", person) do update set fields = excluded.fields, shown = excluded.shown,"
                        + " saved_at = excluded.saved_at")
                .params(
                        place.id(),
                        person.id(),
                        written(draft.fields()),
                        written(draft.shown()),
                        Timestamp.from(draft.savedAt()))
                .update();
    }

    /** Removes the person's draft of that form, if they have one. */
    void forget(DraftPlace place, Person person) {
        jdbc.sql("delete from " + place.table() + " where " + place.column() + " = ? and person = ?")
                .params(place.id(), person.id())
                .update();
    }

    /** Removes all drafts that were last saved before that moment. */
    void forgetAllBefore(Instant moment) {
        for (DraftPlace place : List.of(DraftPlace.ofTask(""), DraftPlace.ofStart(""), DraftPlace.ofList(""))) {
            jdbc.sql("delete from " + place.table() + " where saved_at < ?")
                    .param(Timestamp.from(moment))
                    .update();
        }
    }

    private Draft draft(ResultSet row, int index) throws SQLException {
        return new Draft(
                read(row.getString("fields")),
                read(row.getString("shown")),
                row.getTimestamp("saved_at").toInstant());
    }

    /** Jackson's own words about what is wrong quote what was written, and would come into the log. */
    private Map<String, @Nullable Object> read(String fields) {
        try {
            return json.readValue(fields, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "A draft cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private String written(Map<String, @Nullable Object> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "A draft cannot be written: " + e.getClass().getSimpleName());
        }
    }
}
