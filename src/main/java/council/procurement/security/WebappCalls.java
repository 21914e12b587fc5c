package council.procurement.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/**
 * The calls that Tasklist, Cockpit, Admin and the page “My profile” make in ordinary use, and who may make them. Every
 * other call is refused, to everybody: deployments, changes to running instances, messages, jobs, variables, filters,
 * batches and the engine's set-up page, by which whoever comes first becomes an administrator (CVE-2026-77226). What is
 * allowed here is still subject to the engine's own authorizations.
 *
 * <p>In the lists, {@code *} stands for any one part of a path and <code>{self}</code> for the caller's own user name.
 */
@Component
class WebappCalls implements RequestMatcher {

    private static final Set<StaffGroup> EVERYBODY = EnumSet.allOf(StaffGroup.class);
    private static final Set<StaffGroup> OFFICERS = StaffRights.WITH_TASKS;
    private static final Set<StaffGroup> ONLOOKERS = StaffRights.ONLOOKERS;
    private static final Set<StaffGroup> ADMINISTRATORS = EnumSet.of(StaffGroup.ADMINISTRATORS);

    private static final String SHARED_FILES = """
            GET     /camunda/favicon.ico
            GET     /camunda/lib/**
            GET     /camunda/assets/**
            """;

    private static final String FILES_OF_WEBAPP = """
            GET     /camunda/app/$
            GET     /camunda/app/$/
            GET     /camunda/app/$/default
            GET     /camunda/app/$/default/
            GET     /camunda/app/$/camunda-$-bootstrap.js
            GET     /camunda/app/$/camunda-$-bootstrap.css
            GET     /camunda/app/$/scripts/**
            GET     /camunda/app/$/styles/**
            GET     /camunda/app/$/locales/**
            """;

    private static final String PLUGIN_OF_WEBAPP = """
            GET     /camunda/api/$/plugin/$Plugins/static/**
            """;

    /** What every webapp asks first, and what the page “My profile” needs: one's own name, address and password. */
    private static final String OWN_ACCOUNT = """
            GET     /camunda/api/admin/auth/user/default
            GET     /camunda/api/engine/engine/
            GET     engine/user/{self}/profile
            PUT     engine/user/{self}/profile
            PUT     engine/user/{self}/credentials
            GET     engine/identity/password-policy
            POST    engine/identity/password-policy
            GET     engine/group
            POST    engine/group
            GET     engine/group/count
            """;

    /** Calls on a task's form, and those that start a process, are answered by the task desk and not by the engine. */
    private static final String TASKLIST = """
            GET     engine/filter
            GET     engine/filter/count
            OPTIONS engine/filter
            POST    engine/filter/*/list
            GET     engine/task
            GET     engine/task/*
            GET     engine/task/*/form
            GET     engine/task/*/deployed-form
            GET     engine/task/*/form-variables
            POST    engine/task/*/claim
            POST    engine/task/*/unclaim
            POST    engine/task/*/submit-form
            GET     engine/process-definition
            GET     engine/process-definition/count
            GET     engine/process-definition/*/xml
            GET     engine/process-definition/*/startForm
            GET     engine/process-definition/*/deployed-start-form
            GET     engine/process-definition/*/form-variables
            POST    engine/process-definition/*/submit-form
            """;

    /** Nothing here changes anything: where a line says POST, it asks a question too long for an address. */
    private static final String COCKPIT = """
            GET     engine/process-definition
            GET     engine/process-definition/count
            GET     engine/process-definition/statistics
            GET     engine/process-definition/*
            GET     engine/process-definition/*/xml
            GET     engine/process-definition/*/statistics
            GET     engine/process-definition/*/static-called-process-definitions
            GET     cockpit/process-definition/statistics
            GET     cockpit/process-definition/statistics-count
            POST    cockpit/process-definition/*/called-process-definitions
            POST    engine/process-instance
            POST    engine/process-instance/count
            GET     engine/process-instance/*
            GET     engine/process-instance/*/activity-instances
            POST    cockpit/process-instance
            POST    cockpit/process-instance/count
            POST    cockpit/process-instance/*/called-process-instances
            POST    cockpit/incident/
            POST    cockpit/incident/count
            POST    engine/variable-instance
            POST    engine/variable-instance/count
            GET     engine/job-definition
            GET     engine/job-definition/count
            GET     engine/job-definition/*
            POST    engine/job
            GET     engine/job/count
            GET     engine/job/*/stacktrace
            POST    engine/task
            POST    engine/task/count
            GET     engine/task/count
            GET     engine/task/report/candidate-group-count
            POST    engine/history/task/count
            GET     engine/user
            GET     engine/decision-definition
            GET     engine/decision-definition/count
            GET     engine/decision-definition/*
            GET     engine/decision-definition/*/xml
            GET     engine/decision-requirements-definition
            GET     engine/decision-requirements-definition/count
            GET     engine/history/decision-instance
            GET     engine/history/decision-instance/count
            GET     engine/case-definition/count
            GET     engine/deployment
            GET     engine/deployment/count
            GET     engine/deployment/*/resources
            GET     engine/deployment/*/resources/*
            GET     engine/deployment/*/resources/*/data
            """;

    private static final String ADMIN = """
            GET     engine/user
            GET     engine/user/count
            OPTIONS engine/user/
            POST    engine/user/create
            GET     engine/user/*/profile
            PUT     engine/user/*/profile
            PUT     engine/user/*/credentials
            POST    engine/user/*/unlock
            DELETE  engine/user/*
            OPTIONS engine/group/
            POST    engine/group/create
            GET     engine/group/*
            PUT     engine/group/*
            DELETE  engine/group/*
            PUT     engine/group/*/members/*
            DELETE  engine/group/*/members/*
            GET     engine/authorization
            GET     engine/authorization/count
            GET     engine/authorization/check
            POST    engine/authorization/create
            PUT     engine/authorization/*
            DELETE  engine/authorization/*
            GET     engine/tenant
            GET     engine/tenant/count
            OPTIONS engine/tenant/
            """;

    /** All lines, in the order above. */
    final List<WebappCall> list = Stream.of(
                    calls(SHARED_FILES, EVERYBODY),
                    calls(FILES_OF_WEBAPP.replace("$", "welcome"), EVERYBODY),
                    calls((FILES_OF_WEBAPP + PLUGIN_OF_WEBAPP).replace("$", "tasklist"), OFFICERS),
                    calls((FILES_OF_WEBAPP + PLUGIN_OF_WEBAPP).replace("$", "cockpit"), ONLOOKERS),
                    calls((FILES_OF_WEBAPP + PLUGIN_OF_WEBAPP).replace("$", "admin"), ADMINISTRATORS),
                    calls(OWN_ACCOUNT, EVERYBODY),
                    calls(TASKLIST, OFFICERS),
                    calls(COCKPIT, ONLOOKERS),
                    calls(ADMIN, ADMINISTRATORS))
            .flatMap(calls -> calls)
            .toList();

    /** Whether whoever makes this request may make it. */
    @Override
    public boolean matches(HttpServletRequest request) {
        return SignedIn.find()
                .filter(person -> lines(request).stream().anyMatch(call -> call.allows(request, person)))
                .isPresent();
    }

    /** Whether anybody may make this request. */
    boolean know(HttpServletRequest request) {
        return !lines(request).isEmpty();
    }

    /** The lines that are about the request. Where one names its very path, those with a {@code *} are not about it. */
    private List<WebappCall> lines(HttpServletRequest request) {
        List<WebappCall> lines = list.stream().filter(call -> call.is(request)).toList();
        List<WebappCall> exact = lines.stream().filter(WebappCall::isExact).toList();
        return exact.isEmpty() ? lines : exact;
    }

    private static Stream<WebappCall> calls(String table, Set<StaffGroup> groups) {
        return table.lines().map(line -> line.split(" +")).map(cells -> call(cells[0], cells[1], groups));
    }

    private static WebappCall call(String method, String path, Set<StaffGroup> groups) {
        String whole = path.replaceFirst("^engine/", "/camunda/api/engine/engine/default/")
                .replaceFirst("^cockpit/", "/camunda/api/cockpit/plugin/base/default/");
        return WebappCall.of(HttpMethod.valueOf(method), whole, groups);
    }
}
