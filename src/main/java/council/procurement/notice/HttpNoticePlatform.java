package council.procurement.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import council.procurement.rules.notices.NoticeNumber;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * A platform that takes notices over HTTP: a POST of JSON with an {@code Idempotency-Key}, answered by 200, 201 or, for what it
 * has taken before, 409, each with the notice's number and the moment of its publication. What is in an answer is believed
 * only if it can be right; an answer that says nothing leaves it open whether the notice was taken.
 */
@Component
@ConditionalOnProperty(name = "octant.notices.platform", havingValue = "http")
class HttpNoticePlatform implements NoticePlatform {

    private static final int MOST_BYTES = 64 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final HttpClient client;
    private final ObjectMapper json;
    private final URI address;
    private final @Nullable String key;
    private final Duration timeout;
    private final Clock clock;

    HttpNoticePlatform(NoticeProperties properties, ObjectMapper json, Clock clock) {
        URI given = properties.address();
        if (given == null || given.getScheme() == null || !given.getScheme().matches("https?")) {
            throw new IllegalStateException("The setting octant.notices.address is to be the http address that takes"
                    + " notices, because octant.notices.platform is http.");
        }
        this.address = given;
        this.key = properties.key();
        this.timeout = properties.timeout();
        this.json = json;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public Answer send(Message message) {
        try {
            // The request's own timeout ends with the headers; a body that trickles in has to end as well.
            var response = client.sendAsync(request(message), BodyHandlers.ofInputStream())
                    .thenApplyAsync(HttpNoticePlatform::read)
                    .get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return answer(response);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A notice cannot be written as JSON", e);
        } catch (TimeoutException e) {
            return new Unknown("The platform did not answer within " + timeout.toSeconds() + " seconds.", null);
        } catch (ExecutionException e) {
            return new Unknown(
                    e.getCause() instanceof HttpTimeoutException
                            ? "The platform did not answer within " + timeout.toSeconds() + " seconds."
                            : "The platform cannot be reached, or broke the connection off.",
                    null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unknown("Octant was stopped while it waited for the platform.", null);
        }
    }

    private HttpRequest request(Message message) throws JsonProcessingException {
        var body = Map.of(
                "idempotencyKey", message.key(),
                "notice", message.type(),
                "title", message.title(),
                "reference", message.reference(),
                "content", message.content());
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .header(HttpHeaders.ACCEPT, "application/json")
                .header("Idempotency-Key", message.key())
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
        if (key != null) {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + key);
        }
        return request.build();
    }

    private record Read(int status, java.net.http.HttpHeaders headers, String body) {}

    private static Read read(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            return new Read(
                    response.statusCode(),
                    response.headers(),
                    new String(body.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Answer answer(Read response) {
        int status = response.status();
        if (status == 200 || status == 201 || status == 409) {
            return taken(response);
        } else if (status == 408 || status == 425 || status == 429 || status >= 500) {
            return new Unknown("The platform answered " + status + ".", waitAsked(response.headers()));
        } else if (status >= 400) {
            return new Refused("The platform refused the notice with answer " + status + ".");
        }
        return new Unknown("The platform answered " + status + ", which says nothing about the notice.", null);
    }

    private Answer taken(Read response) {
        var nonsense = new Unknown(
                "The platform answered " + response.status() + " without a number and a time that can be right.", null);
        try {
            JsonNode said = json.readTree(response.body());
            String number = said.path("number").asText();
            Instant published = ZonedDateTime.parse(said.path("publishedAt").asText(), DateTimeFormatter.ISO_DATE_TIME)
                    .toInstant();
            boolean possible = NoticeNumber.isOne(number)
                    && !published.isAfter(clock.instant().plus(CLOCKS_DIFFER));
            return possible ? new Taken(number, published) : nonsense;
        } catch (IOException | DateTimeParseException e) {
            return nonsense;
        }
    }

    /** {@code Retry-After}, in seconds or as a date, within reason. */
    private @Nullable Duration waitAsked(java.net.http.HttpHeaders headers) {
        String asked = headers.firstValue(HttpHeaders.RETRY_AFTER).orElse("");
        try {
            Duration wait = asked.matches("[0-9]{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(asked))
                    : Duration.between(
                            clock.instant(),
                            ZonedDateTime.parse(asked, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            if (wait.isNegative()) {
                return null;
            }
            return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
