package council.procurement.notice.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import council.procurement.rules.NoticeType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every notice stands where Find a Tender puts it. */
class NoticeReleaseTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UK1  | planning           | planningUpdate              | /planning/documents/0                     | plannedProcurementNotice
            UK2  | planning           | planningUpdate              | /planning/documents/0                     | marketEngagementNotice
            UK3  | planning           | planningUpdate              | /planning/documents/0                     | plannedProcurementNotice
            UK4  | tender             | tenderUpdate                | /tender/documents/0                       | tenderNotice
            UK5  | award,contract     | awardUpdate,contractUpdate  | /awards/0/documents/0                     | awardNotice
            UK6  | award,contract     | awardUpdate,contractUpdate  | /awards/0/documents/0                     | awardNotice
            UK7  | award,contract     | awardUpdate,contractUpdate  | /contracts/0/documents/0                  | contractNotice
            UK8  | implementation     | implementationUpdate        | /contracts/0/implementation/documents/0   |
            UK9  | implementation     | implementationUpdate        | /contracts/0/implementation/documents/0   | implementationNotice
            UK10 | contractAmendment  | contractAmendment           | /contracts/0/documents/0                  | contractNotice
            UK11 | contractTermination| contractTermination         | /contracts/0/documents/0                  | contractTerminationNotice
            UK12 | tenderCancellation | tenderCancellation          | /tender/documents/0                       | tenderCancellationNotice
            """)
    void noticeHasItsTagsAndItsDocument(
            NoticeType type, String first, String later, String place, String documentType) {
        NoticeShape shape = NoticeShape.of(type).orElseThrow();
        ObjectNode release = Specimens.notice(type, Specimens.content(), null);

        assertThat(String.join(",", shape.tagsAfter(List.of()))).isEqualTo(first);
        assertThat(String.join(",", shape.tagsAfter(shape.first()))).isEqualTo(later);
        JsonNode document = release.at(place);
        assertThat(document.path("id").asText()).isEqualTo("012345-2026");
        assertThat(document.path("noticeType").asText()).isEqualTo(type.name());
        assertThat(document.path("documentType").asText()).isEqualTo(documentType == null ? "" : documentType);
        assertThat(document.path("datePublished").asText()).isEqualTo("2026-09-01T09:30:00+01:00");
        assertThat(release.findValues("noticeType")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = NoticeType.class,
            names = {"UK13", "UK14", "UK15", "UK16", "UK17"})
    void noticesOfMarketsAndPaymentsAreNoReleases(NoticeType type) {
        assertThat(NoticeShape.of(type)).isEmpty();
    }

    @Test
    void allNoticesAreRight() {
        Schemas schemas = Schemas.atHand();
        for (NoticeType type : NoticeType.values()) {
            if (NoticeShape.of(type).isPresent()) {
                for (var register : Arrays.asList(null, Specimens.facts())) {
                    for (Map<String, String> content : List.of(
                            Map.<String, String>of(), Specimens.content(), Map.of("valueIncVat", "about a lot"))) {
                        assertThat(schemas.faultsOf(Specimens.whole(Specimens.notice(type, content, register))))
                                .as("%s, %s", type, content.keySet())
                                .isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void awardSaysWhoWonForHowMuchAndUntilWhenItStands() {
        JsonNode release = Specimens.notice(NoticeType.UK6, Specimens.content(), Specimens.facts());

        assertThat(release.at("/awards/0/suppliers").toString())
                .isEqualTo("[{\"id\":\"GB-COH-01234567\",\"name\":\"Greenfingers Ltd\"}]");
        assertThat(release.at("/awards/0/value").toString())
                .isEqualTo("{\"amount\":1234567.89,\"amountGross\":1481481.47,\"currency\":\"GBP\"}");
        assertThat(release.at("/awards/0/contractPeriod").toString())
                .isEqualTo("{\"startDate\":\"2027-04-01T00:00:00+01:00\",\"endDate\":\"2030-03-31T23:59:59+01:00\","
                        + "\"maxExtentDate\":\"2031-03-31T23:59:59+01:00\"}");
        assertThat(release.at("/awards/0/standstillPeriod/endDate").asText()).isEqualTo("2026-12-14T23:59:59+00:00");
        assertThat(release.at("/awards/0/date").asText()).isEqualTo("2026-12-02T00:00:00+00:00");
        assertThat(release.at("/contracts/0/milestones/0").toString())
                .isEqualTo("{\"id\":\"signature\",\"type\":\"futureSignatureDate\","
                        + "\"dueDate\":\"2027-01-15T23:59:59+00:00\",\"status\":\"scheduled\"}");
    }

    @Test
    void supplierIsTheSameWithoutTheRegister() {
        JsonNode release = Specimens.notice(NoticeType.UK6, Specimens.content(), null);

        assertThat(release.at("/awards/0/suppliers").toString())
                .isEqualTo("[{\"id\":\"GB-COH-01234567\",\"name\":\"Greenfingers Ltd\"}]");
        assertThat(release.at("/parties/1/details").toString()).isEqualTo("{\"scale\":\"sme\",\"vcse\":false}");
    }

    @Test
    void performanceSaysTheRatingsByTheirCodes() {
        JsonNode metrics = Specimens.notice(NoticeType.UK9, Specimens.content(), Specimens.facts())
                .at("/contracts/0/implementation/metrics");

        assertThat(metrics.findValues("measureClassification"))
                .extracting(JsonNode::toString)
                .containsExactly(
                        "{\"id\":\"met\",\"description\":\"Good\"}",
                        "{\"id\":\"slightlyBelow\",\"description\":\"Approaching target\"}",
                        "{\"id\":\"below\",\"description\":\"Requires improvement\"}");
        assertThat(metrics.at("/0/observations/0/period/startDate").asText()).isEqualTo("2027-04-01T00:00:00+01:00");
    }

    @Test
    void reasonForHavingNoIndicatorsIsNoIndicator() {
        JsonNode contract = Specimens.notice(
                        NoticeType.UK7, Map.of("keyIndicators", "None is appropriate: one delivery only"), null)
                .at("/contracts/0");

        assertThat(contract.path("noAgreedMetricsRationale").asText())
                .isEqualTo("None is appropriate: one delivery only");
        assertThat(contract.has("agreedMetrics")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            £1,481,481.47    | 1481481.47
            1481481.47       | 1481481.47
            £ 20             | 20
            -£5.50           | -5.5
            0                | 0
            about £20        | none
            £1,48            | none
            £20 a year       | none
            1.234,50         | none
            999999999999999  | 999999999999999
            9999999999999999 | none
            """)
    void amountIsOneOrNone(String written, String expected) {
        JsonNode value = Specimens.notice(NoticeType.UK4, Map.of("valueIncVat", written), null)
                .at("/tender/value/amountGross");

        assertThat(value.isMissingNode() ? null : value.decimalValue().toPlainString())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            6 October 2026               | 2026-10-06T23:59:59+01:00
            2026-10-06                   | 2026-10-06T23:59:59+01:00
            2026-10-06T12:00             | 2026-10-06T23:59:59+01:00
            06/10/2026                   | 2026-10-06T23:59:59+01:00
            noon on 6 october 2026       | 2026-10-06T23:59:59+01:00
            6 December 2026              | 2026-12-06T23:59:59+00:00
            31 June 2026                 | none
            soon                         | none
            10/06/20261                  | none
            """)
    void dayIsOneOrNone(String written, String expected) {
        JsonNode day = Specimens.notice(NoticeType.UK4, Map.of("submissionDeadline", written), null)
                .at("/tender/tenderPeriod/endDate");

        assertThat(day.isMissingNode() ? null : day.asText()).isEqualTo(expected);
    }
}
