package council.procurement.benchmark;

import static council.procurement.benchmark.Figures.percentile;
import static council.procurement.benchmark.Figures.say;

import council.procurement.http.Caller;
import council.procurement.rules.catalogue.Catalogue;
import council.procurement.rules.catalogue.Reply;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * Asks rules one after the other: over HTTP signed in with a session, over HTTP with a password in every call, and in the
 * application itself; and beside them a file that nobody works out, which is what HTTP takes by itself. No two questions
 * running are the same.
 */
final class RulesBenchmark {

    private static final int QUESTIONS = Integer.getInteger("questions", 3_000);
    private static final double MEDIAN = 0.5;
    private static final double HIGH = 0.95;

    private final Octant octant;
    private final Caller officer;
    private final Caller program;
    private final String token;

    private RulesBenchmark(Octant octant) {
        this.octant = octant;
        officer = Caller.anonymous(URI.create(octant.address()).getPort());
        program = Caller.anonymous(URI.create(octant.address()).getPort());
        officer.signIn("officer", Caller.PASSWORD);
        token = officer.formToken();
    }

    /**
     * Runs it.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        try (Octant octant = Octant.start("--camunda.bpm.job-execution.enabled=false", "--octant.background=false")) {
            new RulesBenchmark(octant).measure();
        }
    }

    private void measure() {
        Map<String, IntFunction<String>> questions = new LinkedHashMap<>();
        questions.put(
                "standstill",
                i -> "{\"noticePublished\": \"202%d-%02d-%02d\"}".formatted(6 + i % 2, 1 + i % 12, 1 + i % 28));
        questions.put(
                "threshold",
                i -> "{\"kind\": \"GOODS\", \"valueIncVat\": %d, \"commencedOn\": \"2026-11-20\"}".formatted(1_000 + i));
        questions.put(
                "route-to-market",
                i -> "{\"kind\": \"SERVICES\", \"valueExVat\": %d, \"vatRate\": 20, \"commencedOn\": \"2026-11-20\"}"
                        .formatted(1_000 + 61 * i));
        questions.put(
                "social-value",
                i -> "{\"kind\": \"WORKS\", \"valueExVat\": %d, \"covered\": %s, \"months\": %d}"
                        .formatted(1_000 + i, i % 2 == 0, 1 + i % 60));
        questions.forEach((rule, question) -> inTurns(Map.of(
                "a file",
                i -> ok(officer.send(officer.request("GET", "/assets/octant.svg", ""))),
                rule + ", session",
                i -> ok(officer.send(withSession(rule, question.apply(i)))),
                rule + ", password in every call",
                i -> ok(program.send(withPassword(rule, question.apply(i)))))));
        var catalogue = octant.bean(Catalogue.class);
        inTurns(Map.of("route-to-market, in the application", i -> answered(catalogue.find("route-to-market")
                .orElseThrow()
                .ask(Map.of(
                        "kind",
                        "SERVICES",
                        "valueExVat",
                        BigDecimal.valueOf(1_000 + 61L * i),
                        "vatRate",
                        20,
                        "commencedOn",
                        "2026-11-20")))));
    }

    private HttpRequest.Builder withSession(String rule, String question) {
        return asking(rule, question).header("X-CSRF-TOKEN", token);
    }

    private HttpRequest.Builder withPassword(String rule, String question) {
        return asking(rule, question)
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                ("officer:" + Caller.PASSWORD).getBytes(StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder asking(String rule, String question) {
        return officer.request("POST", "/api/rules/" + rule, question).header("Content-Type", "application/json");
    }

    /** One after the other, question by question, so that what else the machine does befalls all of them. */
    private static void inTurns(Map<String, IntConsumer> kinds) {
        var measured = new TreeMap<String, double[]>();
        kinds.keySet().forEach(kind -> measured.put(kind, new double[QUESTIONS]));
        for (int i = -QUESTIONS; i < QUESTIONS; i++) {
            for (Map.Entry<String, double[]> kind : measured.entrySet()) {
                long begin = System.nanoTime();
                Objects.requireNonNull(kinds.get(kind.getKey())).accept(Math.abs(i));
                if (i >= 0) {
                    kind.getValue()[i] = (System.nanoTime() - begin) / 1e6;
                }
            }
        }
        measured.forEach((kind, milliseconds) -> say(
                "%-45s p50 %6.2f ms, p95 %6.2f ms, p99 %6.2f ms",
                kind, percentile(MEDIAN, milliseconds), percentile(HIGH, milliseconds), percentile(0.99, milliseconds)));
    }

    private static void ok(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    private static void answered(Reply reply) {
        if (!(reply instanceof Reply.Answer)) {
            throw new IllegalStateException(List.of(reply).toString());
        }
    }
}
