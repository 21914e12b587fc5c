package council.procurement.notice.ocds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import council.procurement.OctantTest;
import council.procurement.register.ContractChanges;
import council.procurement.register.ContractReference;
import council.procurement.register.ImportMode;
import council.procurement.register.ImportRounds;
import council.procurement.register.Imports;
import council.procurement.rules.Money;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the public register says becomes releases, once and for all. */
@OctantTest
class RegisterReleasesTest {

    private static final String HEADER = "OrganisationLabel,ContractReference,OpenContractingID,ContractTitle,"
            + "OrganisationalUnit,Description,CPVCode,CPVLabel,StartDate,EndDate,LastExtensionDate,ContractValue,"
            + "SupplierName,CompaniesHouseRegistrationNumber,SMESupplier,VCSESupplier,ContactName,ContactEmail,"
            + "ProcessType,ContractOwner,LawRegime\n";

    @Autowired
    private Imports imports;

    @Autowired
    private ImportRounds rounds;

    @Autowired
    private OcdsRounds ocds;

    @Autowired
    private OpenData data;

    @Autowired
    private ContractChanges changes;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = "R" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void contractThatComesIntoTheRegisterIsToldOnce() throws IOException {
        taken(line("A", "", "Grit & salt ŵ", "1000000", "31/03/2029"));

        ocds.tell();
        ocds.tell();

        List<ObjectNode> releases = releases("A");
        assertThat(releases).hasSize(1);
        JsonNode release = releases.get(0);
        assertThat(release.path("ocid").asText()).isEqualTo("ocds-213czf-" + mark + "-A");
        assertThat(release.path("id").asText()).isEqualTo("register-1-1");
        assertThat(release.path("tag").toString()).isEqualTo("[\"award\",\"contract\"]");
        assertThat(release.path("date").asText()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[+]0[01]:00");
        assertThat(release.at("/parties/0/name").asText()).isEqualTo("Anyborough");
        assertThat(release.at("/parties/0/contactPoint/name").asText()).isEqualTo("Highways");
        assertThat(release.at("/parties/1/id").asText()).isEqualTo("GB-COH-00001234");
        assertThat(release.at("/parties/1/details").toString()).isEqualTo("{\"scale\":\"sme\",\"vcse\":false}");
        assertThat(release.at("/awards/0/suppliers/0").toString())
                .isEqualTo("{\"id\":\"GB-COH-00001234\",\"name\":\"Gritty Ltd\"}");
        assertThat(release.at("/awards/0/items/0/additionalClassifications/0").toString())
                .isEqualTo("{\"scheme\":\"CPV\",\"id\":\"34927100\",\"description\":\"Road salt\"}");
        assertThat(release.at("/awards/0/mainProcurementCategory").asText()).isEqualTo("goods");
        assertThat(release.at("/tender/legalBasis/id").asText()).isEqualTo("2023/54");
        assertThat(release.at("/contracts/0/title").asText()).isEqualTo("Grit & salt ŵ");
        assertThat(release.at("/contracts/0/status").asText()).isEqualTo("active");
        assertThat(release.at("/contracts/0/value").toString()).isEqualTo("{\"amount\":1000000,\"currency\":\"GBP\"}");
        assertThat(release.at("/contracts/0/period").toString())
                .isEqualTo("{\"startDate\":\"2025-04-01T00:00:00+01:00\",\"endDate\":\"2029-03-31T23:59:59+01:00\","
                        + "\"maxExtentDate\":\"2031-03-31T23:59:59+01:00\"}");
        assertThat(Schemas.atHand().faultsOf(release)).isEmpty();
    }

    @Test
    void severalWhoTellAtTheSameTimeTellOnce() throws IOException {
        taken(line("A", "", "Salt", "100", "31/03/2029") + line("B", "", "Grit", "100", "31/03/2029"));

        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(node -> CompletableFuture.runAsync(ocds::tell))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(releases("A")).hasSize(1);
        assertThat(releases("B")).hasSize(1);
    }

    @Test
    void onlyWhatIsPublicIsTold() throws IOException {
        taken(line("A", "", "Salt", "100", "31/03/2029"));

        ocds.tell();

        assertThat(releases("A").toString())
                .contains("Gritty Ltd")
                .doesNotContain("Jo Bloggs", "jo.bloggs@", "Ola Owner", "GOLD", "SILVER", "BRONZE");
    }

    @Test
    void processThatHasAnIdAlreadyKeepsIt() throws IOException {
        String given = "ocds-h6vhtk-" + mark.toLowerCase(Locale.ROOT);
        taken(line("A", given, "Salt", "100", "31/03/2029") + line("B", given, "Grit", "200", "31/03/2029"));

        ocds.tell();

        List<ObjectNode> releases = ofProcess(given);
        assertThat(releases).hasSize(2);
        assertThat(releases)
                .extracting(release -> release.at("/contracts/0/id").asText())
                .containsExactly("1", "2");
        assertThat(releases)
                .extracting(release -> release.path("date").asText())
                .doesNotHaveDuplicates();
        assertThat(releases)
                .extracting(release -> release.at("/tender/id").asText())
                .containsOnly(mark + "-A");
        assertThat(releases("A")).isEmpty();
        JsonNode compiled = Merge.compiled(releases);
        assertThat(compiled.path("contracts")).hasSize(2);
        assertThat(compiled.at("/tender/title").asText()).isEqualTo("Salt");
    }

    @Test
    void processWhoseIdBecomesKnownLaterMovesThere() throws IOException {
        String given = "ocds-h6vhtk-m" + mark.toLowerCase(Locale.ROOT);
        taken(line("A", "", "Salt", "100", "31/03/2029"));
        ocds.tell();

        taken(line("A", given, "Salt", "100", "31/03/2029"));
        ocds.tell();

        assertThat(releases("A")).isEmpty();
        assertThat(ofProcess(given)).hasSize(1);
        assertThat(data.movedFrom(new Ocid("ocds-213czf-" + mark + "-A"))).contains(new Ocid(given));
    }

    @Test
    void correctionIsToldAndTakesBackWhatIsNotSaidAnyMore() throws IOException {
        taken(line("A", "", "Salt", "100", "31/03/2029"));
        ocds.tell();

        jdbc.sql("update contract set value_ex_vat_pence = null, cpv_code = null, title = 'Rock salt',"
                        + " supplier_name = 'Other Ltd', company_number = null where reference = ?")
                .param(mark + "-A")
                .update();
        ocds.tell();

        List<ObjectNode> releases = releases("A");
        assertThat(releases)
                .extracting(release -> release.path("tag").toString())
                .containsExactly("[\"award\",\"contract\"]", "[\"contractUpdate\"]");
        assertThat(releases.get(1).at("/contracts/0/value/amount").isNull()).isTrue();
        JsonNode compiled = Merge.compiled(releases);
        assertThat(compiled.at("/contracts/0/value").isMissingNode()).isTrue();
        assertThat(compiled.at("/contracts/0/title").asText()).isEqualTo("Rock salt");
        assertThat(compiled.at("/awards/0/suppliers").findValuesAsText("name")).containsExactly("Other Ltd");
        assertThat(releases)
                .allSatisfy(release ->
                        assertThat(Schemas.atHand().faultsOf(release)).isEmpty());
        assertThat(Schemas.atHand().faultsOf(compiled)).isEmpty();
    }

    @Test
    void changeByAgreementIsAnAmendmentWithoutTheWordsOfTheProposal() throws IOException {
        taken(line("A", "", "Salt", "100", "31/03/2029"));
        ocds.tell();

        changes.vary(
                new ContractReference(mark + "-A"),
                LocalDate.of(2029, 9, 30),
                Money.pounds(150),
                "Secret words of the proposal",
                LocalDate.of(2026, 10, 1),
                "officer",
                "head");
        ocds.tell();

        List<ObjectNode> releases = releases("A");
        assertThat(releases.get(1).path("tag").toString()).isEqualTo("[\"contractAmendment\"]");
        assertThat(releases.get(1).at("/contracts/0/amendments").toString())
                .isEqualTo("[{\"id\":\"change-1\",\"date\":\"2026-10-01T00:00:00+01:00\","
                        + "\"description\":\"The contract now ends on 30 September 2029. It is now worth £150 without VAT.\","
                        + "\"rationale\":\"The council and the supplier agreed to change the contract.\","
                        + "\"period\":{\"endDate\":\"2029-09-30T23:59:59+01:00\"},"
                        + "\"value\":{\"amount\":150,\"currency\":\"GBP\"}}]");
        assertThat(releases.toString()).doesNotContain("Secret", "officer");
        assertThat(Schemas.atHand().faultsOf(releases.get(1))).isEmpty();
    }

    @Test
    void endIsATermination() throws IOException {
        taken(line("A", "", "Salt", "100", "31/03/2029"));
        ocds.tell();

        changes.endEarly(new ContractReference(mark + "-A"), LocalDate.of(2026, 6, 30), "Secret reason");
        changes.over(new ContractReference(mark + "-A"));
        ocds.tell();

        JsonNode last = releases("A").get(1);
        assertThat(last.path("tag").toString()).isEqualTo("[\"contractTermination\"]");
        assertThat(last.at("/contracts/0/status").asText()).isEqualTo("terminated");
        assertThat(last.at("/contracts/0/implementation/endDate").asText()).isEqualTo("2026-06-30T23:59:59+01:00");
        assertThat(last.toString()).doesNotContain("Secret");
        assertThat(Schemas.atHand().faultsOf(last)).isEmpty();
    }

    private List<ObjectNode> releases(String letter) {
        return ofProcess("ocds-213czf-" + mark + "-" + letter);
    }

    private List<ObjectNode> ofProcess(String ocid) {
        return data.process(new Ocid(ocid)).stream()
                .flatMap(process -> process.releases().stream())
                .map(ReleaseBook::read)
                .toList();
    }

    private void taken(String rows) throws IOException {
        byte[] bytes = (HEADER + rows).getBytes(UTF_8);
        imports.submit("register.csv", new ByteArrayInputStream(bytes), bytes.length, ImportMode.COMMIT, "procurement");
        rounds.carryOut();
    }

    private String line(String letter, String ocid, String title, String value, String end) {
        return "Anyborough," + mark + "-" + letter + "," + ocid + "," + title
                + ",Highways,For the depot,34927100,Road salt,"
                + "01/04/2025," + end + ",31/03/2031," + value + ",Gritty Ltd,1234,Yes,No,Jo Bloggs,"
                + "jo.bloggs@example.gov.uk,Invitation to quote,Ola Owner,Procurement Act 2023\n";
    }
}
