package council.procurement.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.http.Caller;
import council.procurement.notice.PublishedNotice;
import council.procurement.rules.NoticeType;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Who gets what answer from Octant's own pages and interface, compared line by line with {@code security/own-calls.csv}:
 * nobody, somebody who belongs to no group, and one person of each group. A call that is allowed and answered 400, 404 or
 * 415 has reached its handler, which found nothing to do; 302 leads to the sign-in page, or for a POST from a page back
 * to one.
 */
@OctantTest
class PermissionMatrixTest {

    private static final Path TABLE = Path.of("src/test/resources/security/own-calls.csv");
    private static final Path ACTUAL = Path.of("target/own-calls.csv");

    /** Somebody of each group, in the order of {@link StaffGroup}. */
    private static final List<String> PEOPLE = List.of(
            "officer",
            "procurement",
            "contracts",
            "evaluator1",
            "moderator",
            "finance",
            "legal",
            "head",
            "director",
            "board",
            "member",
            "manager",
            "auditor",
            "admin");

    @LocalServerPort
    private int port;

    @Autowired
    private Strangers strangers;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    /** Where nothing was published there is no page of releases. */
    @BeforeEach
    void somethingIsPublished() {
        jdbc.sql(
                        "insert into cycle (reference, title, entered_by, opened_at, opened_by, started_at, closed_at, outcome)"
                                + " values ('PERMISSIONS-1', 'Salt', 'NEED_IDENTIFIED', now(), 'octant', now(), now(), 'COMPLETED')"
                                + " on conflict do nothing")
                .update();
        transaction.executeWithoutResult(status -> events.publishEvent(
                new PublishedNotice("PERMISSIONS-1", NoticeType.UK2, "000001-2026", Instant.EPOCH, Map.of())));
    }

    @Test
    void everybodyGetsWhatIsForThemAndNothingElse() throws IOException {
        Map<String, Caller> callers = callers();
        List<String> expected = Files.readAllLines(TABLE, UTF_8);

        var actual = new ArrayList<String>();
        actual.add(header());
        for (String line : expected.subList(1, expected.size())) {
            String[] cells = line.split("\\|", -1);
            String method = cells[0].strip();
            String path = cells[1].strip();
            actual.add(line(
                    method,
                    path,
                    callers.entrySet().stream()
                            .map(caller -> String.valueOf(answer(caller.getKey(), caller.getValue(), method, path)
                                    .statusCode()))
                            .toList()));
        }

        Files.write(ACTUAL, actual, UTF_8);
        assertThat(actual).containsExactlyElementsOf(expected);
    }

    @Test
    void everyHandlerIsInTheTable() throws IOException {
        List<PathContainer> tried = Files.readAllLines(TABLE, UTF_8).stream()
                .skip(1)
                .map(line -> PathContainer.parsePath(line.split("\\|", -1)[1].strip()))
                .toList();
        Set<PathPattern> patterns = handlers.getHandlerMethods().entrySet().stream()
                .filter(handler ->
                        !handler.getValue().getBeanType().getSimpleName().equals("Mishaps"))
                .flatMap(handler -> handler.getKey().getPathPatternsCondition().getPatterns().stream())
                .collect(Collectors.toSet());

        assertThat(patterns)
                .isNotEmpty()
                .allSatisfy(pattern -> assertThat(tried).as(pattern.toString()).anyMatch(pattern::matches));
    }

    private Map<String, Caller> callers() {
        assertThat(PEOPLE).hasSameSizeAs(StaffGroup.values());
        var callers = new LinkedHashMap<String, Caller>();
        callers.put("nobody", Caller.anonymous(port));
        callers.put("stranger", signedIn(strangers.called("stranger")));
        PEOPLE.forEach(person -> callers.put(person, signedIn(person)));
        return callers;
    }

    private Caller signedIn(String user) {
        Caller caller = Caller.anonymous(port);
        caller.signIn(user, Caller.PASSWORD);
        return caller;
    }

    /** Pages are asked for with a session; whatever changes something is sent as a program does it. */
    private static HttpResponse<String> answer(String who, Caller caller, String method, String path) {
        if (method.equals("GET")) {
            return caller.get(path);
        }
        return who.equals("nobody") ? caller.call(method, path, "") : caller.callAs(who, method, path);
    }

    private static String header() {
        return line("method", "path", titles());
    }

    private static List<String> titles() {
        var titles = new ArrayList<>(List.of("nobody", "no group"));
        Arrays.stream(StaffGroup.values()).map(StaffGroup::id).forEach(titles::add);
        return titles;
    }

    private static String line(String method, String path, List<String> answers) {
        List<String> titles = titles();
        String cells = IntStream.range(0, answers.size())
                .mapToObj(i -> String.format("%" + titles.get(i).length() + "s", answers.get(i)))
                .collect(Collectors.joining(" | "));
        return String.format("%-6s | %-31s | %s", method, path, cells);
    }
}
