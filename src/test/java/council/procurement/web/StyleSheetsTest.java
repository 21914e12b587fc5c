package council.procurement.web;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.http.Caller;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the style sheets of Octant's own pages name is there: no browser asks for a typeface or a picture in vain. */
@OctantTest
class StyleSheetsTest {

    private static final Pattern SHEET = Pattern.compile("<link[^>]*rel=\"stylesheet\"[^>]*>");
    private static final Pattern ADDRESS = Pattern.compile("href=\"([^\"]+)\"");
    private static final Pattern NAMED = Pattern.compile("url\\(\\s*[\"']?(?!data:)([^\"')]+)[\"']?\\s*\\)");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/register", "/sign-in", "/accessibility"})
    void everythingThatStyleSheetsNameIsServed(String page) {
        Caller caller = Caller.anonymous(port);

        List<URI> sheets = sheets(caller, page);
        assertThat(sheets).isNotEmpty().allSatisfy(sheet -> {
            HttpResponse<String> styles = caller.get(sheet.toString());
            assertThat(styles.statusCode()).isEqualTo(200);
            assertThat(named(sheet, styles.body()))
                    .allSatisfy(
                            file -> assertThat(caller.get(file).statusCode()).isEqualTo(200));
        });
    }

    @Test
    void typefaceOfGovUkIsNotAskedForAndTheRestOfItsStylesIsThere() {
        Caller anybody = Caller.anonymous(port);

        String styles = sheets(anybody, "/register").stream()
                .filter(sheet -> sheet.getPath().contains("govuk-frontend"))
                .map(sheet -> anybody.get(sheet.toString()))
                .peek(answer ->
                        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=3600"))
                .findFirst()
                .orElseThrow()
                .body();

        assertThat(styles)
                .doesNotContain("@font-face", ".woff")
                .contains(".govuk-button{", ".govuk-table__caption", "@media print")
                .hasSizeGreaterThan(100_000);
    }

    private static List<URI> sheets(Caller caller, String page) {
        return SHEET.matcher(caller.get(page).body())
                .results()
                .map(link -> ADDRESS.matcher(link.group()).results().findFirst().orElseThrow())
                .map(address -> URI.create(page).resolve(address.group(1)))
                .toList();
    }

    private static List<String> named(URI sheet, String styles) {
        return NAMED.matcher(styles)
                .results()
                .map((MatchResult named) -> sheet.resolve(named.group(1)).toString())
                .distinct()
                .toList();
    }
}
