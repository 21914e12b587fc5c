package council.procurement.notice;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import council.procurement.notice.NoticePlatform.Answer;
import council.procurement.notice.NoticePlatform.Message;
import council.procurement.notice.NoticePlatform.Refused;
import council.procurement.notice.NoticePlatform.Taken;
import council.procurement.notice.NoticePlatform.Unknown;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a platform may do to a notice that is sent to it, and what is made of it. */
class HttpNoticePlatformTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Message MESSAGE = new Message(
            "4f2c", "UK7", "Contract details notice", "SBC-2026-0042", Map.of("supplier", "Green & Sons “Ltd”"));
    private static final String TAKEN = "{\"number\": \"012345-2026\", \"publishedAt\": \"2026-11-20T08:59:58Z\"}";

    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofMinutes(1);

    @RegisterExtension
    static final WireMockExtension PLATFORM = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort())
            .build();

    private static HttpNoticePlatform platform(@Nullable URI address, Duration patience) {
        var properties = new NoticeProperties(
                NoticeProperties.Platform.HTTP, address, "secret-key", patience, 6, 7, 5, 60, null, null);
        return new HttpNoticePlatform(properties, new ObjectMapper(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Answer sent(ResponseDefinitionBuilder response, Duration patience) {
        PLATFORM.stubFor(post("/notices").willReturn(response));
        return platform(URI.create(PLATFORM.baseUrl() + "/notices"), patience).send(MESSAGE);
    }

    private static Answer sent(ResponseDefinitionBuilder response) {
        return sent(response, LONG);
    }

    private static Unknown unknown(ResponseDefinitionBuilder response) {
        return unknown(response, LONG);
    }

    private static Unknown unknown(ResponseDefinitionBuilder response, Duration patience) {
        Answer answer = sent(response, patience);
        assertThat(answer).isInstanceOf(Unknown.class);
        return (Unknown) answer;
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 409})
    void noticeThatIsTakenHasItsNumberAndTime(int status) {
        assertThat(sent(aResponse().withStatus(status).withBody(TAKEN)))
                .as("409: taken before, under the same key")
                .isEqualTo(new Taken("012345-2026", Instant.parse("2026-11-20T08:59:58Z")));

        PLATFORM.verify(postRequestedFor(urlEqualTo("/notices"))
                .withHeader("Idempotency-Key", equalTo("4f2c"))
                .withHeader("Authorization", equalTo("Bearer secret-key"))
                .withHeader("Content-Type", equalTo("application/json"))
                .withRequestBody(matchingJsonPath("$.idempotencyKey", equalTo("4f2c")))
                .withRequestBody(matchingJsonPath("$.notice", equalTo("UK7")))
                .withRequestBody(matchingJsonPath("$.reference", equalTo("SBC-2026-0042")))
                .withRequestBody(matchingJsonPath("$.content.supplier", equalTo("Green & Sons “Ltd”"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 413, 422})
    void noticeThatIsRefusedIsNotSentAgain(int status) {
        assertThat(sent(aResponse().withStatus(status)))
                .isEqualTo(new Refused("The platform refused the notice with answer " + status + "."));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "429, 120, PT2M",
                "429, 'Fri, 20 Nov 2026 09:10:00 GMT', PT10M",
                "429, 'Fri, 20 Nov 2026 08:00:00 GMT', none",
                "429, 999999999, PT6H",
                "429, soon, none",
                "503, 30, PT30S",
                "500, none, none"
            })
    void platformThatAsksToWaitIsWaitedForWithinReason(int status, @Nullable String asked, @Nullable Duration waited) {
        ResponseDefinitionBuilder response = aResponse().withStatus(status);
        if (asked != null) {
            response.withHeader("Retry-After", asked);
        }

        assertThat(unknown(response)).isEqualTo(new Unknown("The platform answered " + status + ".", waited));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>Service temporarily unavailable</html>",
                "{\"number\": \"0123",
                "{}",
                "[]",
                "null",
                "{\"number\": \"12345\", \"publishedAt\": \"2026-11-20T08:59:58Z\"}",
                "{\"number\": \"012345-2026\", \"publishedAt\": \"yesterday\"}",
                "{\"number\": \"012345-2026\", \"publishedAt\": \"2027-11-20T08:59:58Z\"}",
                "{\"number\": \"012345-2026\", \"publishedAt\": \"2026-11-20T08:59:58\"}",
                "{\"number\": \"012345-2026\"}"
            })
    void answerThatCannotBeRightIsNotBelieved(String body) {
        assertThat(unknown(aResponse().withStatus(200).withBody(body)).problem())
                .isEqualTo("The platform answered 200 without a number and a time that can be right.");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void brokenConnectionLeavesItOpenWhetherTheNoticeWasTaken(Fault fault) {
        assertThat(unknown(aResponse().withFault(fault)).problem()).startsWith("The platform");
    }

    @Test
    void answerThatDoesNotComeIsNotWaitedForForever() {
        assertThat(unknown(aResponse().withStatus(200).withBody(TAKEN).withFixedDelay(5_000), SHORT)
                        .problem())
                .isEqualTo("The platform did not answer within 1 seconds.");
    }

    @Test
    void answerThatTricklesInIsNotWaitedForForever() {
        assertThat(unknown(aResponse().withStatus(200).withBody(TAKEN).withChunkedDribbleDelay(20, 20_000), SHORT)
                        .problem())
                .isEqualTo("The platform did not answer within 1 seconds.");
    }

    @Test
    void answerWithoutEndIsNotReadForever() {
        assertThat(unknown(aResponse().withStatus(200).withBody(new byte[3_000_000]))
                        .problem())
                .contains("without a number and a time that can be right");
    }

    @Test
    void platformThatIsNotThereCannotBeReached() {
        assertThat(platform(URI.create("http://127.0.0.1:1/notices"), LONG).send(MESSAGE))
                .isEqualTo(new Unknown("The platform cannot be reached, or broke the connection off.", null));
    }

    @Test
    void redirectIsNotFollowed() {
        assertThat(unknown(aResponse().withStatus(302).withHeader("Location", "http://127.0.0.1:1/"))
                        .problem())
                .isEqualTo("The platform answered 302, which says nothing about the notice.");
    }

    @Test
    void settingsWithoutAnAddressAreRefusedAtTheStart() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> platform(null, LONG))
                .withMessageContaining("octant.notices.address");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> platform(URI.create("ftp://example.org/notices"), LONG))
                .withMessageContaining("octant.notices.address");
    }
}
