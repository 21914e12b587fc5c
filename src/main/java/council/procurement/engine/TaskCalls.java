package council.procurement.engine;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.security.Person;
import council.procurement.security.SignedIn;
import council.procurement.security.WebappToken;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers those calls of Tasklist that claim, open and complete tasks and start processes, instead of the engine's own
 * interface: through {@link TaskDesk} and {@link StartDesk}, with a sentence and a proper status where something is
 * refused. All other calls pass through.
 */
@Component
class TaskCalls extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(TaskCalls.class);
    private static final Pattern TASK = Pattern.compile(
            "/camunda/api/engine/engine/default/task/([^/]+)/(form|deployed-form|form-variables|submit-form|claim|unclaim)");
    private static final Pattern START = Pattern.compile(
            "/camunda/api/engine/engine/default/process-definition/([^/]+)/(submit-form|form-variables)");
    private static final int LARGEST_BODY = 1_000_000;

    private final TaskDesk tasks;
    private final StartDesk starts;
    private final ObjectMapper json;

    TaskCalls(TaskDesk tasks, StartDesk starts, ObjectMapper json) {
        this.tasks = tasks;
        this.starts = starts;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Matcher task = TASK.matcher(path);
        Matcher start = START.matcher(path);
        if (task.matches()) {
            answer(request, response, () -> onTask(request, task.group(1), task.group(2)));
        } else if (start.matches()) {
            answer(request, response, () -> onStart(request, start.group(1), start.group(2)));
        } else {
            chain.doFilter(request, response);
        }
    }

    private @Nullable Object onTask(HttpServletRequest request, String id, String call) throws IOException {
        Person person = SignedIn.person();
        switch (call) {
            case "form" -> {
                return Map.of(
                        "camundaFormRef", Map.of("key", tasks.form(person, id).id(), "binding", "deployment"));
            }
            case "deployed-form" -> {
                return tasks.form(person, id).source();
            }
            case "form-variables" -> {
                return variables(tasks.open(person, id));
            }
            case "claim" -> tasks.claim(person, id);
            case "unclaim" -> tasks.putBack(person, id);
            default -> tasks.complete(person, id, fields(request));
        }
        return null;
    }

    private Object onStart(HttpServletRequest request, String definition, String call) throws IOException {
        Person person = SignedIn.person();
        if (call.equals("form-variables")) {
            return variables(starts.open(person, definition));
        }
        ProcessInstance started = starts.start(person, definition, fields(request));
        return Map.of(
                "id", started.getProcessInstanceId(),
                "definitionId", started.getProcessDefinitionId(),
                "businessKey", started.getBusinessKey(),
                "ended", started.isEnded(),
                "suspended", started.isSuspended());
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Call call) throws IOException {
        try {
            refuseForged(request);
            Object body = call.run();
            response.setHeader("Cache-Control", "no-store");
            if (body == null) {
                response.setStatus(HttpStatus.NO_CONTENT.value());
            } else {
                write(response, HttpStatus.OK, body);
            }
        } catch (RefusedSubmissionException refusal) {
            write(response, status(refusal.ground()), error("RefusedSubmission", refusal.sentence()));
        } catch (OptimisticLockingException race) {
            write(
                    response,
                    HttpStatus.CONFLICT,
                    error(
                            "AlreadyDone",
                            "Somebody changed this at the same moment. Nothing of yours was recorded; open it again to"
                                    + " see where it stands."));
        } catch (RuntimeException fault) {
            log.error("{} {} failed", request.getMethod(), request.getRequestURI(), fault);
            write(
                    response,
                    HttpStatus.INTERNAL_SERVER_ERROR,
                    error(
                            "Fault",
                            "Octant could not do this because of a fault of its own. Nothing was recorded. Try again;"
                                    + " if it happens again, tell corporate procurement when it happened."));
        }
    }

    private static void refuseForged(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") && !WebappToken.isCarriedBy(request)) {
            throw new RefusedSubmissionException(
                    Ground.NOT_ALLOWED, "This page is out of date. Reload it and do this again.");
        }
    }

    private Map<String, Object> fields(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new RefusedSubmissionException(Ground.MALFORMED, "This form is too large. Shorten your answers.");
        }
        try {
            JsonNode variables = json.readTree(body).path("variables");
            var fields = new LinkedHashMap<String, Object>();
            for (Map.Entry<String, JsonNode> field : variables.properties()) {
                JsonNode value = field.getValue().path("value");
                if (!value.isNull() && !value.isMissingNode()) {
                    fields.put(field.getKey(), json.treeToValue(value, Object.class));
                }
            }
            return fields;
        } catch (JacksonException e) {
            throw new RefusedSubmissionException(Ground.MALFORMED, "What was sent is not a form.");
        }
    }

    private static Map<String, Object> variables(Map<String, Object> values) {
        var variables = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> variables.put(
                name, Map.of("type", value.getClass().getSimpleName(), "value", value, "valueInfo", Map.of())));
        return variables;
    }

    private void write(HttpServletResponse response, HttpStatus status, Object body) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), body);
    }

    private static Map<String, Object> error(String type, String sentence) {
        return Map.of("type", type, "message", sentence);
    }

    private static HttpStatus status(Ground ground) {
        return switch (ground) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case ALREADY_DONE -> HttpStatus.CONFLICT;
            case NOT_ACCEPTABLE -> HttpStatus.UNPROCESSABLE_ENTITY;
        };
    }

    private interface Call {
        @org.jspecify.annotations.Nullable
        Object run() throws IOException;
    }
}
