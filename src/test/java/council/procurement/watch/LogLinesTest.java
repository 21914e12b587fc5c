package council.procurement.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.OctantTest;
import council.procurement.engine.Scribe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequestEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A line of the log in production: one JSON object that says when, what, whose request and which case, and no more. */
@OctantTest
class LogLinesTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Logger scribe = (Logger) LoggerFactory.getLogger(Scribe.LOGGER);
    private final LoggerContext logback = scribe.getLoggerContext();
    private final @org.jspecify.annotations.Nullable Object environment =
            logback.getObject(Environment.class.getName());
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> console = new OutputStreamAppender<>();

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private LogSubjectFilter filter;

    /** Writes lines as the console of a production server does, by the settings that Octant brings. */
    @BeforeEach
    void logAsInProduction() {
        ConfigurableEnvironment production = production();
        logback.putObject(Environment.class.getName(), production);
        var encoder = new StructuredLogEncoder();
        encoder.setContext(logback);
        encoder.setFormat(Objects.requireNonNull(production.getProperty("logging.structured.format.console")));
        encoder.start();
        console.setContext(logback);
        console.setEncoder(encoder);
        console.setOutputStream(out);
        console.start();
        scribe.addAppender(console);
    }

    private static ConfigurableEnvironment production() {
        var environment = new StandardEnvironment();
        environment.setActiveProfiles("production");
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }

    @AfterEach
    void logAsBefore() {
        scribe.detachAppender(console);
        console.stop();
        if (environment == null) {
            logback.removeObject(Environment.class.getName());
        } else {
            logback.putObject(Environment.class.getName(), environment);
        }
        SecurityContextHolder.clearContext();
    }

    @Test
    void lineIsOneObjectWithMomentLevelLoggerAndWords() throws IOException {
        scribe.warn("Two\nlines and a \"quote\"", new IllegalStateException("broken"));

        JsonNode line = line();
        assertThat(line.at("/@timestamp").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d.*Z");
        assertThat(line.at("/log/level").asText()).isEqualTo("WARN");
        assertThat(line.at("/log/logger").asText()).isEqualTo(Scribe.LOGGER);
        assertThat(line.at("/message").asText()).isEqualTo("Two\nlines and a \"quote\"");
        assertThat(line.at("/service/name").asText()).isEqualTo("octant");
        assertThat(line.at("/service/environment").asText()).isEqualTo("production");
        assertThat(line.at("/error/type").asText()).isEqualTo(IllegalStateException.class.getName());
        assertThat(line.at("/error/stack_trace").asText()).contains("LogLinesTest");
        assertThat(line.has("user") || line.has("reference")).isFalse();
    }

    @Test
    void lineOfARequestSaysWhoseItIsUntilTheRequestHasEnded() throws IOException, ServletException {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("officer", "", "evaluators"));
        FilterChain page = (request, response) -> scribe.warn("In the page");

        filter.doFilter(new MockHttpServletRequest(), new MockHttpServletResponse(), page);
        scribe.warn("After all filters");
        end();
        scribe.warn("In another matter");

        List<JsonNode> lines = lines();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).at("/user/name").asText()).isEqualTo("officer");
        assertThat(lines.get(1).at("/user/name").asText()).isEqualTo("officer");
        assertThat(lines.get(0).at("/http/request/id").asText())
                .hasSize(36)
                .isEqualTo(lines.get(1).at("/http/request/id").asText());
        assertThat(lines.get(2).has("user") || lines.get(2).has("http")).isFalse();
    }

    @Test
    void lineOfAProcessSaysWhichCaseItIsAboutAndNoneOfItsVariables() throws IOException {
        String deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "scribe.bpmn",
                        Bpmn.createExecutableProcess("scribe")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .serviceTask("Task_Write")
                                .camundaExpression("${scribe.write()}")
                                .endEvent()
                                .done())
                .deploy()
                .getId();
        try {
            engine.getRuntimeService()
                    .startProcessInstanceByKey("scribe", "LOG-2026-0001", Map.of("secret", "not for the log"));
        } finally {
            engine.getRepositoryService().deleteDeployment(deployment, true);
        }

        JsonNode line = line();
        assertThat(line.at("/reference").asText()).isEqualTo("LOG-2026-0001");
        assertThat(line.at("/definition").asText()).isEqualTo("scribe");
        assertThat(line.at("/activity").asText()).isEqualTo("Task_Write");
        assertThat(line.toString()).doesNotContain("not for the log");
        assertThat(line.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "@timestamp",
                        "log",
                        "process",
                        "service",
                        "message",
                        "reference",
                        "definition",
                        "activity",
                        "ecs");
        assertThat(MDC.getCopyOfContextMap())
                .satisfiesAnyOf(
                        left -> assertThat(left).isNull(),
                        left -> assertThat(left).isEmpty());
    }

    private static void end() {
        var context = new MockServletContext();
        Objects.requireNonNull(LogSubjectFilter.endOfRequest().getListener())
                .requestDestroyed(new ServletRequestEvent(context, new MockHttpServletRequest(context)));
    }

    private JsonNode line() throws IOException {
        List<JsonNode> lines = lines();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private List<JsonNode> lines() throws IOException {
        var lines = new java.util.ArrayList<JsonNode>();
        for (String line : out.toString(UTF_8).lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }
}
