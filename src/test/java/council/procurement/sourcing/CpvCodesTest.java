package council.procurement.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The list that the build made, found by code and by words. */
class CpvCodesTest {

    private static final CpvCodes CODES = new CpvCodes();

    @Test
    void everyCodeIsThereWithALabelAndItsBranch() {
        assertThat(CODES.all()).hasSize(9_454).doesNotHaveDuplicates().allSatisfy(code -> {
            assertThat(code.code()).matches("\\d{8}");
            assertThat(code.label()).isNotBlank().isEqualTo(code.label().strip());
        });
        assertThat(CODES.divisions())
                .hasSize(45)
                .allSatisfy(division -> assertThat(division.code()).endsWith("000000"));
        assertThat(CODES.all())
                .filteredOn(code -> code.parent() != null)
                .allSatisfy(code -> assertThat(code.isWithin(String.valueOf(code.parent())))
                        .as(code.toString())
                        .isTrue());
    }

    /** The level above is never skipped: no code lies between a code and its parent by its digits. */
    @Test
    void codeAboveIsTheNearestByItsDigits() {
        assertThat(CODES.all())
                .filteredOn(code -> code.parent() != null)
                .allSatisfy(code -> assertThat(nearestAbove(code)).isEqualTo(code.parent()));
    }

    private static String nearestAbove(CpvCode code) {
        for (int digits = code.depth() - 1; digits > 1; digits--) {
            var above = CODES.find((code.code().substring(0, digits) + "00000000").substring(0, 8));
            if (above.isPresent()) {
                return above.get().code();
            }
        }
        return "";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            03000000 | Agricultural, farming, fishing, forestry and related products |          | false
            45000000 | Construction work                                             |          | false
            77310000 | Planting and maintenance services of green areas              | 77300000 | false
            77314000 | Grounds maintenance services                                  | 77310000 | false
            98371111 | Cemetery maintenance services                                 | 98371110 | false
            85000000 | Health and social work services                               |          | true
            85312110 | Child daycare services                                        | 85312100 | true
            79625000 | Supply services of medical personnel                          | 79620000 | true
            79620000 | Supply services of personnel including temporary staff        | 79600000 | false
            92511000 | Library services                                              | 92510000 | true
            79100000 | Legal services                                                | 79000000 | false
            """)
    void knownCodesAreAsThePublicationsOfficeHasThem(String code, String label, String parent, boolean social) {
        assertThat(CODES.find(code)).hasValue(new CpvCode(code, label, parent, social));
    }

    @Test
    void socialServicesAreThoseListedAndAllBelowThem() {
        assertThat(CODES.all()).filteredOn(CpvCode::socialService).hasSize(144);
    }

    @ParameterizedTest
    @ValueSource(strings = {"77310000", "77310000-6", " 77310000-6\t"})
    void codeIsFoundWithAndWithoutItsCheckDigit(String written) {
        assertThat(CODES.find(written))
                .map(CpvCode::label)
                .hasValue("Planting and maintenance services of green areas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7731000", "773100000", "77310000-", "77310000-66", "77310001", "７７３１００００", "parks"})
    void nothingIsFoundForWhatIsNoCode(String written) {
        assertThat(CODES.find(written)).isEmpty();
    }

    @Test
    void branchLeadsFromTheDivisionDown() {
        CpvCode cemeteries = CODES.find("98371111").orElseThrow();

        assertThat(CODES.ancestors(cemeteries))
                .extracting(CpvCode::label)
                .containsExactly(
                        "Other community, social and personal services",
                        "Miscellaneous services",
                        "Funeral and related services",
                        "Funeral services",
                        "Cemetery services and cremation services",
                        "Cemetery services");
        assertThat(CODES.ancestors(CODES.divisions().get(0))).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            grounds maintenance                | 77314000
            maintenance of the grounds         | 77314000
            GROUND-MAINTENANCE                 | 77314000
            maint ground                       | 77314000
            planting green areas               | 77310000
            school meals                       | 55523100
            libraries                          | 92511000
            street lighting maintenance        | 50232100
            refuse collection                  | 90511000
            legal advice                       | 79111000
            construction work                  | 45000000
            7731                               | 77310000
            77310000-6                         | 77310000
            773 planting                       | 77310000
            """)
    void bestComesFirst(String words, String first) {
        assertThat(CODES.search(words, 5).get(0).code()).isEqualTo(first);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "tires, tyres",
        "aluminum, aluminium",
        "color, colour",
        "fiber, fibre",
        "theater, theatre",
        "centers, centre",
        "organization, organisations",
        "sanitizers, sanitisers",
        "orthopedic, orthopaedics",
        "pediatric, paediatric",
        "gynecological, gynaecological",
        "archeological, archaeological",
        "anesthesia, anaesthesia",
        "plows, ploughs",
        "jewelry, jewellery",
        "pajamas, pyjamas",
        "defense, defence",
        "counseling, counselling",
        "labeling, labelling",
        "programmes, program",
        "disks, disc",
        "sulfur, sulphur",
        "molds, mould",
        "buses, bus",
        "boxes, box"
    })
    void spellingMakesNoDifference(String one, String other) {
        assertThat(CODES.search(one, 100)).isNotEmpty().isEqualTo(CODES.search(other, 100));
    }

    @Test
    void everyWordHasToBeThere() {
        assertThat(CODES.search("grounds maintenance", 1_000))
                .isNotEmpty()
                .allSatisfy(code ->
                        assertThat(code.label()).containsIgnoringCase("ground").containsIgnoringCase("maint"));
        assertThat(CODES.search("grounds maintenance submarine", 10)).isEmpty();
        assertThat(CODES.search("799 planting", 10)).isEmpty();
    }

    @Test
    void allEightDigitsFindTheCodeAndThoseBelowItWidestFirst() {
        assertThat(CODES.search("77310000", 100))
                .extracting(CpvCode::code)
                .containsExactly(
                        "77310000", "77311000", "77312000", "77313000", "77314000", "77315000", "77312100", "77314100");
        assertThat(CODES.search("30000000", 1_000))
                .allSatisfy(code -> assertThat(code.code()).startsWith("30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "and the", "—", "%", "*", "\0", "12345678", "('\"<>"})
    void nothingComesOfNothing(String words) {
        assertThat(CODES.search(words, 10)).isEmpty();
    }

    @Test
    void neverMoreThanAskedFor() {
        assertThat(CODES.search("services", 7)).hasSize(7);
        assertThat(CODES.search("services", 0)).isEmpty();
        assertThat(CODES.search("service ".repeat(1_000), 3)).hasSize(3);
    }

    @Test
    void nothingElseOfThePackageIsOnTheClassPath() {
        assertThat(CpvCodes.class.getResource("/eforms-sdk/codelists/cpv.gc")).isNull();
        assertThat(CpvCodes.class.getResource("/META-INF/maven/eu.europa.ted.eforms/eforms-sdk/pom.xml"))
                .isNull();
    }

    @Test
    void attributionNamesTheVersionThatTheBuildReads() throws IOException {
        Matcher version = Pattern.compile("<eforms-sdk.version>(.+)</eforms-sdk.version>")
                .matcher(Files.readString(Path.of("pom.xml")));

        assertThat(version.find()).isTrue();
        assertThat(Files.readString(Path.of("NOTICE")))
                .contains(List.of(
                        "eForms SDK " + version.group(1) + ",",
                        "Publications Office of the European Union",
                        "https://creativecommons.org/licenses/by/4.0/"));
    }
}
