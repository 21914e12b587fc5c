package council.procurement.reminder;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import council.procurement.reminder.MailCarrier.Answer;
import council.procurement.reminder.MailCarrier.Parcel;
import council.procurement.reminder.MailCarrier.Refused;
import council.procurement.reminder.MailCarrier.Taken;
import council.procurement.reminder.MailCarrier.Unknown;
import java.net.URI;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Notify may answer, and what Octant makes of it. */
class NotifyTest {

    private static final String PATH = "/v2/notifications/email";
    private static final String KEY =
            "council-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0";
    private static final String TAKEN = """
            {"id": "740e5834-3a29-46b4-9a6f-16142fde533a", "reference": "0d2c",
             "content": {"subject": "s", "body": "b", "from_email": "council@notifications.service.gov.uk"},
             "uri": "https://x", "template": {"id": "f33517ff-2a88-4f6e-b855-c550268ce08a", "version": 1,
             "uri": "https://x"}}
            """;
    private static final String SENT_BEFORE = """
            {"notifications": [{"id": "740e5834-3a29-46b4-9a6f-16142fde533a", "reference": "0d2c",
              "email_address": "finance@council.example", "type": "email", "status": "delivered",
              "template": {"id": "f33517ff-2a88-4f6e-b855-c550268ce08a", "version": 1, "uri": "https://x"},
              "body": "b", "subject": "s", "created_at": "2026-11-20T08:00:00.000000Z",
              "created_by_name": null, "sent_at": null, "completed_at": null, "estimated_delivery": null,
              "phone_number": null, "line_1": null, "postcode": null}], "links": {"current": "/v2/notifications"}}
            """;

    @RegisterExtension
    static final WireMockExtension NOTIFY = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    @Test
    void mailGoesWithItsKeyAsReference() {
        NOTIFY.stubFor(post(PATH).willReturn(aResponse().withStatus(201).withBody(TAKEN)));

        assertThat(send(1)).isInstanceOf(Taken.class);

        NOTIFY.verify(
                1,
                postRequestedFor(urlPathEqualTo(PATH))
                        .withRequestBody(matchingJsonPath("$.reference", equalTo("0d2c")))
                        .withRequestBody(matchingJsonPath("$.email_address", equalTo("finance@council.example")))
                        .withRequestBody(matchingJsonPath("$.personalisation.subject", equalTo("Octant: 1 task")))
                        .withRequestBody(matchingJsonPath("$.personalisation.body", equalTo("Words"))));
    }

    @Test
    void whatWasRefusedIsNotTriedAgain() {
        answer(aResponse().withStatus(400).withBody("{\"errors\": [{\"error\": \"ValidationError\"}]}"));

        assertThat(send(1)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 429, 500, 503})
    void whatWasNotTakenIsTriedAgain(int status) {
        answer(aResponse().withStatus(status).withBody("{\"errors\": [{\"error\": \"RateLimitError\"}]}"));

        assertThat(send(1)).isEqualTo(new Unknown("Notify answered " + status + "."));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"EMPTY_RESPONSE", "RANDOM_DATA_THEN_CLOSE", "CONNECTION_RESET_BY_PEER"})
    void brokenConnectionsAreNoRefusal(Fault fault) {
        answer(aResponse().withFault(fault));

        assertThat(send(1)).isInstanceOf(Unknown.class);
    }

    @Test
    void answersThatMeanNothingAreNoRefusal() {
        answer(aResponse().withStatus(201).withBody("<html>Hello</html>"));

        assertThat(send(1)).isInstanceOf(Unknown.class);
    }

    @Test
    void silenceEnds() {
        answer(aResponse().withStatus(201).withBody(TAKEN).withFixedDelay(5000));

        assertThat(send(1, 300)).isEqualTo(new Unknown("Notify did not answer in time."));
    }

    @Test
    void whatNotifyHasAlreadyIsNotSentAgain() {
        NOTIFY.stubFor(get(urlPathEqualTo("/v2/notifications"))
                .withQueryParam("reference", equalTo("0d2c"))
                .willReturn(okJson(SENT_BEFORE)));

        assertThat(send(2)).isInstanceOf(Taken.class);

        NOTIFY.verify(0, postRequestedFor(urlPathEqualTo(PATH)));
    }

    @Test
    void whatNotifyHasNotIsSentAtTheSecondAttempt() {
        NOTIFY.stubFor(get(urlPathEqualTo("/v2/notifications"))
                .willReturn(okJson("{\"notifications\": [], \"links\": {\"current\": \"/v2/notifications\"}}")));
        answer(aResponse().withStatus(201).withBody(TAKEN));

        assertThat(send(2)).isInstanceOf(Taken.class);

        NOTIFY.verify(1, postRequestedFor(urlPathEqualTo(PATH)));
    }

    @Test
    void withoutKeyOrTemplateOctantDoesNotStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new NotifyCarrier(properties(null), 1000))
                .withMessageContaining("octant.mail.notify-key");
    }

    private static void answer(ResponseDefinitionBuilder answer) {
        NOTIFY.stubFor(post(PATH).willReturn(answer));
    }

    private static Answer send(int attempt) {
        return send(attempt, 20_000);
    }

    private static Answer send(int attempt, long longestMillis) {
        return new NotifyCarrier(properties(KEY), longestMillis)
                .send(new Parcel("0d2c", attempt, "finance@council.example", new Letter("Octant: 1 task", "Words")));
    }

    private static MailProperties properties(@Nullable String key) {
        return new MailProperties(
                MailProperties.Way.NOTIFY,
                null,
                LocalTime.of(7, 30),
                LocalTime.of(18, 0),
                LocalTime.of(7, 0),
                1,
                key,
                "f33517ff-2a88-4f6e-b855-c550268ce08a",
                URI.create(NOTIFY.baseUrl()));
    }
}
