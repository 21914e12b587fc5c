package council.procurement.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.engine.Draft;
import council.procurement.engine.Drafts;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.security.Person;
import council.procurement.security.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Drafts of forms, for whoever writes them: a page saves what is typed and asks for it when the form is opened again. There
 * is no address for somebody else's.
 */
@RestController
class DraftsApi {

    private static final String OF_TASK = "/api/tasks/{id}/draft";
    private static final String OF_START = "/api/starts/{id}/draft";

    /** What a draft of the largest size comes to with all that is around it. */
    private static final int LARGEST_BODY = 1_100_000;

    private final Drafts drafts;
    private final ObjectMapper json;

    DraftsApi(Drafts drafts, ObjectMapper json) {
        this.drafts = drafts;
        this.json = json;
    }

    /**
     * What came of saving.
     *
     * @param savedAt when it was saved
     */
    record Saved(Instant savedAt) {}

    /**
     * What somebody has written.
     *
     * @param fields the fields they changed, by key; null for one they emptied
     * @param shown what Octant had filled in there
     */
    private record Written(Map<String, @Nullable Object> fields, Map<String, @Nullable Object> shown) {}

    @Operation(summary = "Your own draft of a task you hold; 204 if there is none")
    @GetMapping(OF_TASK)
    ResponseEntity<Draft> ofTask(@PathVariable String id) {
        return answer(drafts.ofTask(SignedIn.person(), id));
    }

    @Operation(
            summary =
                    "Keeps your draft of a task you hold: person, your own user name; fields, what you changed, by key;"
                            + " shown, what had been filled in there")
    @PutMapping(path = OF_TASK, consumes = MediaType.APPLICATION_JSON_VALUE)
    Saved keepOfTask(@PathVariable String id, HttpServletRequest request) throws IOException {
        Person person = SignedIn.person();
        Written written = read(request, person);
        return new Saved(drafts.keepOfTask(person, id, written.fields(), written.shown()));
    }

    @Operation(summary = "Removes your own draft of a task, if there is one")
    @DeleteMapping(OF_TASK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetOfTask(@PathVariable String id) {
        drafts.forgetOfTask(SignedIn.person(), id);
    }

    @Operation(summary = "Your own draft of the form that starts a process; 204 if there is none")
    @GetMapping(OF_START)
    ResponseEntity<Draft> ofStart(@PathVariable String id) {
        return answer(drafts.ofStart(SignedIn.person(), id));
    }

    @Operation(
            summary = "Keeps your draft of the form that starts a process: person, your own user name; fields, what you"
                    + " changed, by key; shown, what had been filled in there")
    @PutMapping(path = OF_START, consumes = MediaType.APPLICATION_JSON_VALUE)
    Saved keepOfStart(@PathVariable String id, HttpServletRequest request) throws IOException {
        Person person = SignedIn.person();
        Written written = read(request, person);
        return new Saved(drafts.keepOfStart(person, id, written.fields(), written.shown()));
    }

    @Operation(summary = "Removes your own draft of the form that starts a process, if there is one")
    @DeleteMapping(OF_START)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetOfStart(@PathVariable String id) {
        drafts.forgetOfStart(SignedIn.person(), id);
    }

    /** Says by {@code ground} that the draft itself was refused, and not the session or the page it was sent from. */
    @ExceptionHandler(RefusedSubmissionException.class)
    ResponseEntity<ProblemDetail> refuse(RefusedSubmissionException refusal) {
        var problem = ProblemDetail.forStatusAndDetail(statusOf(refusal.ground()), refusal.sentence());
        problem.setProperty("ground", refusal.ground());
        return ResponseEntity.of(problem).build();
    }

    private static ResponseEntity<Draft> answer(Optional<Draft> draft) {
        return draft.map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** Jackson's own words about what is wrong quote what was written; nobody else is to read them. */
    private Written read(HttpServletRequest request, Person person) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new RefusedSubmissionException(
                    Ground.MALFORMED, "This form is too large to be kept. Shorten your answers.");
        }
        try {
            JsonNode written = json.readTree(body);
            if (written == null || !written.path("fields").isObject()) {
                throw new RefusedSubmissionException(
                        Ground.MALFORMED, "fields: give what is written in the form, by key, as a JSON object.");
            }
            refuseOtherHands(written.path("person"), person);
            return new Written(map(written.path("fields")), map(written.path("shown")));
        } catch (JacksonException e) {
            throw new RefusedSubmissionException(Ground.MALFORMED, "What was sent is not a draft.");
        }
    }

    /** A form stays open when somebody signs in elsewhere in the same browser; what it holds is not theirs. */
    private static void refuseOtherHands(JsonNode writer, Person person) {
        if (!writer.isTextual()) {
            throw new RefusedSubmissionException(
                    Ground.MALFORMED, "person: give the user name of whoever has written this.");
        }
        if (!writer.asText().equals(person.id())) {
            throw new RefusedSubmissionException(
                    Ground.NOT_ALLOWED, "Somebody else has signed in here since this form was opened.");
        }
    }

    private Map<String, @Nullable Object> map(JsonNode object) {
        return object.isObject() ? json.convertValue(object, new TypeReference<>() {}) : Map.of();
    }

    private static HttpStatus statusOf(Ground ground) {
        return switch (ground) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case ALREADY_DONE -> HttpStatus.CONFLICT;
            case NOT_ACCEPTABLE -> HttpStatus.UNPROCESSABLE_ENTITY;
        };
    }
}
