package council.procurement.notice.ocds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import council.procurement.rules.NoticeType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What Octant writes has the shape of what Find a Tender writes: the same facts in the same places. The releases compared
 * with are real ones, which are not part of the project; where they are not at hand, the test says so.
 */
class FindATenderShapeTest {

    private static final Path FOLDER = Schemas.SHARED.resolve("data/fts-releases");

    /** What Octant says beyond the real release, by where the extensions or the standard have it. */
    private static final Set<String> MORE = Set.of(
            "/awards/assessmentSummariesDateSent",
            "/awards/contractPeriod/maxExtentDate",
            "/awards/standstillPeriod/endDate",
            "/awards/title",
            "/contracts/agreedMetrics/description",
            "/contracts/agreedMetrics/id",
            "/contracts/awardID",
            "/contracts/documents/documentType",
            "/contracts/documents/id",
            "/contracts/documents/url",
            "/contracts/id",
            "/contracts/milestones/dueDate",
            "/contracts/milestones/id",
            "/contracts/milestones/status",
            "/contracts/milestones/type",
            "/contracts/period/maxExtentDate",
            "/contracts/status",
            "/parties/additionalIdentifiers/id",
            "/parties/additionalIdentifiers/scheme",
            "/parties/identifier/legalName",
            "/relatedProcesses/id",
            "/relatedProcesses/identifier",
            "/relatedProcesses/relationship",
            "/relatedProcesses/scheme",
            "/relatedProcesses/title",
            "/tender/lots/awardCriteria/description",
            "/tender/lots/suitability/vcse",
            "/tender/lots/hasRenewal",
            "/tender/lots/renewal/description",
            "/tender/procurementMethodDetails");

    /** Where the area is told: the register has it in words, and Find a Tender as a region of its list. */
    private static final Set<String> AREA =
            Set.of("/tender/items/deliveryLocations/description", "/awards/items/deliveryLocations/description");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UK2 | 083645-2026_UK2_UKAEA.json     | /planning/documents/id,/planning/documents/noticeType,/planning/documents/datePublished,/planning/documents/url,/planning/milestones/dueDate,/planning/milestones/type,/tender/title,/tender/description,/tender/legalBasis/id,/tender/items/additionalClassifications/id,/tender/items/relatedLot,/tender/value/amountGross,/tender/communication/futureNoticeDate,/tender/status,/tender/mainProcurementCategory,/buyer/id,/parties/roles,/parties/identifier/scheme
            UK6 | 083650-2026_UK6_Wiltshire.json | /awards/documents/id,/awards/documents/noticeType,/awards/documents/documentType,/awards/suppliers/id,/awards/suppliers/name,/awards/value/amount,/awards/value/amountGross,/awards/value/currency,/awards/contractPeriod/startDate,/awards/contractPeriod/endDate,/awards/date,/awards/status,/awards/items/additionalClassifications/id,/awards/relatedLots,/awards/mainProcurementCategory,/parties/details/scale,/parties/details/vcse,/tender/lots/status
            UK7 | 028961-2025_UK7_Lancaster.json | /contracts/documents/id,/contracts/documents/noticeType,/contracts/title,/contracts/status,/contracts/value/amount,/contracts/value/amountGross,/contracts/period/startDate,/contracts/period/endDate,/contracts/dateSigned,/contracts/awardID,/awards/suppliers/id,/awards/items/additionalClassifications/id,/awards/mainProcurementCategory,/parties/identifier/id,/tender/legalBasis/scheme
            """)
    void whatIsWrittenHasTheirShape(NoticeType type, String file, String mustBeThere) throws IOException {
        assumeTrue(
                Files.isRegularFile(FOLDER.resolve(file)),
                "Real releases of Find a Tender are not at hand in " + FOLDER.toAbsolutePath() + ": left out.");
        JsonNode real = new ObjectMapper().readTree(FOLDER.resolve(file).toFile());
        Set<String> theirs = paths(real.at("/releases/0"));
        ObjectNode release = Specimens.whole(Specimens.notice(type, Specimens.content(), Specimens.facts()));
        Set<String> ours = paths(release);

        assertThat(theirs).contains(mustBeThere.split(","));
        assertThat(ours).contains(mustBeThere.split(","));
        assertThat(ours)
                .as("places that the real release of a %s does not have", type)
                .filteredOn(path -> !theirs.contains(path) && !MORE.contains(path) && !AREA.contains(path))
                .isEmpty();
        assertThat(Packaging.EXTENSIONS).startsWith(texts(real.path("extensions")));
        assertThat(real.path("license").asText())
                .isEqualTo(new Packaging(Specimens.COUNCIL)
                        .around("u", "p", Specimens.PUBLISHED)
                        .path("license")
                        .asText());
    }

    private static String[] texts(JsonNode list) {
        var texts = new String[list.size()];
        Arrays.setAll(texts, i -> list.get(i).asText());
        return texts;
    }

    private static Set<String> paths(JsonNode node) {
        var paths = new TreeSet<String>();
        collect("", node, paths);
        return paths;
    }

    private static void collect(String path, JsonNode node, Set<String> paths) {
        if (node.isValueNode()) {
            paths.add(path);
        } else if (node.isArray()) {
            node.forEach(item -> collect(path, item, paths));
        } else {
            node.properties().forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), paths));
        }
    }
}
