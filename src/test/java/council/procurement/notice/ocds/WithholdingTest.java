package council.procurement.notice.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import council.procurement.register.intake.RegisterColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What is withheld stands nowhere in a release. */
class WithholdingTest {

    private static final String SENSITIVE = "Withheld: sensitive commercial information (Procurement Act 2023 s94)";
    private static final String SECRET = "Withheld: national security (Procurement Act 2023 s94)";

    @ParameterizedTest
    @EnumSource(
            value = RegisterColumn.class,
            mode = Mode.INCLUDE,
            names = {
                "ORGANISATION_URI",
                "CONTRACT_TITLE",
                "ORGANISATIONAL_UNIT",
                "DESCRIPTION",
                "PROCUREMENT_CATEGORY",
                "CPV_LABEL",
                "CPV_CODE",
                "START_DATE",
                "END_DATE",
                "REVIEW_DATE",
                "LAST_EXTENSION_DATE",
                "CONTRACT_VALUE",
                "SUPPLIER_NAME",
                "COMPANIES_HOUSE_REGISTRATION_NUMBER",
                "CHARITY_COMMISSION_NUMBER",
                "OTHER_SUPPLIER_ID",
                "CONTACT_EMAIL",
                "CONTACT_URL",
                "PROCESS_TYPE",
                "TENDER_DOCUMENT_URL",
                "CONTRACT_DOCUMENT_URL",
                "PERFORMANCE_INFORMATION_URL",
                "AREA_SERVED_LABEL",
                "AREA_SERVED_URI"
            })
    void factIsNowhere(RegisterColumn column) {
        for (ObjectNode release : Specimens.all()) {
            Withholding.apply(release, Map.of(column, SENSITIVE));

            assertThat(texts(release))
                    .as("%s in %s", column, release)
                    .noneMatch(text -> text.contains(Specimens.of(column)));
        }
        assertThat(texts(Specimens.register()))
                .as("the specimen tells it")
                .anyMatch(text -> text.contains(Specimens.of(column)));
    }

    @Test
    void whoTheSupplierIsIsNotToldByItsSizeEither() {
        ObjectNode release = Specimens.register();

        Withholding.apply(release, Map.of(RegisterColumn.SUPPLIER_NAME, SENSITIVE));

        assertThat(release.path("parties")).hasSize(1);
        assertThat(release.at("/awards/0/suppliers").isMissingNode()).isTrue();
        assertThat(release.toString()).doesNotContain("scale", "GB-COH", "GB-CHC", "PBBB");
    }

    @Test
    void allThatCanBeWithheldLeavesAReleaseThatIsStillOne() {
        Schemas schemas = Schemas.atHand();
        for (ObjectNode release : Specimens.all()) {
            Withholding.apply(
                    release,
                    Arrays.stream(RegisterColumn.values())
                            .collect(Collectors.toMap(Function.identity(), column -> SENSITIVE)));

            assertThat(schemas.faultsOf(Specimens.whole(release))).isEmpty();
        }
    }

    @Test
    void nothingWithheldChangesNothing() {
        ObjectNode release = Specimens.register();

        Withholding.apply(release, Map.of());

        assertThat(release).isEqualTo(Specimens.register());
    }

    @Test
    void everyReleaseSaysOnceWhatIsWithheldAndOnWhichGround() {
        for (ObjectNode release : Specimens.all()) {
            Withholding.apply(release, Map.of(RegisterColumn.CONTRACT_VALUE, SENSITIVE));
            Withholding.apply(
                    release,
                    Map.of(
                            RegisterColumn.CONTRACT_VALUE,
                            SENSITIVE,
                            RegisterColumn.START_DATE,
                            SENSITIVE,
                            RegisterColumn.AREA_SERVED_LABEL,
                            SECRET));

            assertThat(texts(release))
                    .as(release.toString())
                    .filteredOn(text -> text.startsWith("Withheld: "))
                    .containsExactly(SECRET + ". Columns of the contracts register: AreaServedLabel. " + SENSITIVE
                            + ". Columns of the contracts register: StartDate, ContractValue.");
            assertThat(Schemas.atHand().faultsOf(Specimens.whole(release))).isEmpty();
        }
    }

    @Test
    void whatIsPublishedAgainIsSaidForGood() {
        ObjectNode withheld = Specimens.register();
        Withholding.apply(withheld, Map.of(RegisterColumn.CONTRACT_VALUE, SENSITIVE));
        ObjectNode again = Specimens.register();
        ObjectNode later = Specimens.register();

        WithheldNote.takeBack(withheld, again);
        WithheldNote.takeBack(again, later);

        assertThat(texts(again)).contains("Nothing is withheld any more.").noneMatch(SENSITIVE::equals);
        assertThat(later).isEqualTo(again);
        ObjectNode never = Specimens.register();
        WithheldNote.takeBack(null, never);
        WithheldNote.takeBack(Specimens.register(), never);
        assertThat(never).isEqualTo(Specimens.register());
    }

    private static List<String> texts(JsonNode node) {
        var texts = new ArrayList<String>();
        if (node.isValueNode()) {
            texts.add(node.asText());
        }
        node.forEach(part -> texts.addAll(texts(part)));
        return texts;
    }
}
