package council.procurement.engine;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses every call of a webapp that carries an expression other than a harmless one, however deep in the query it is
 * hidden. {@link SafeQueryExpressions} would not run it either; this says so before the engine is asked, and also where
 * the engine would only overlook it.
 */
@Component
class ExpressionsInQueries extends OncePerRequestFilter {

    private static final String SUFFIX = "Expression";
    private static final int LARGEST_BODY = 1_000_000;

    private final ObjectMapper json;

    ExpressionsInQueries(ObjectMapper json) {
        this.json = json;
    }

    /** What is written in forms is no query; the task desk looks at it. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !path.startsWith("/camunda/api/") || path.endsWith("/submit-form");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            refuse(response, HttpStatus.PAYLOAD_TOO_LARGE, "What was sent is too large.");
            return;
        }
        Optional<String> harmful = Stream.concat(inAddress(request), inBody(body))
                .filter(text -> !SafeQueryExpressions.isHarmless(text))
                .findFirst();
        if (harmful.isPresent()) {
            refuse(response, HttpStatus.BAD_REQUEST, SafeQueryExpressions.refusal(harmful.get()));
        } else {
            chain.doFilter(new SameBody(request, body), response);
        }
    }

    private static Stream<String> inAddress(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(parameter -> parameter.getKey().endsWith(SUFFIX))
                .flatMap(parameter -> Stream.of(parameter.getValue()));
    }

    private Stream<String> inBody(byte[] body) {
        try {
            return expressions(json.readTree(body));
        } catch (JacksonException e) {
            return Stream.of();
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory cannot be read", e);
        }
    }

    private static Stream<String> expressions(JsonNode node) {
        Stream<String> here = node.properties().stream()
                .filter(field -> field.getKey().endsWith(SUFFIX))
                .flatMap(field -> texts(field.getValue()));
        return Stream.concat(here, children(node).flatMap(ExpressionsInQueries::expressions));
    }

    private static Stream<String> texts(JsonNode value) {
        return value.isValueNode() ? Stream.of(value.asText()) : children(value).flatMap(ExpressionsInQueries::texts);
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private void refuse(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), Map.of("type", "NotAllowedInQueries", "message", sentence));
    }

    /** The same request once more, now that its body has been read. */
    private static final class SameBody extends HttpServletRequestWrapper {

        private final byte[] body;

        SameBody(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }

        @Override
        public ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] target, int offset, int length) {
                    return bytes.read(target, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("The webapps' calls are answered synchronously");
                }
            };
        }
    }
}
