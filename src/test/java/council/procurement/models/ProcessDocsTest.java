package council.procurement.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The documents that are written from the models say what the models say. */
class ProcessDocsTest {

    private static final Path PAGE = Path.of("docs/processes.md");
    private static final Path README = Path.of("README.md");
    private static final String FROM = "<!-- processes -->\n";
    private static final String TO = "<!-- /processes -->";
    private static final String HOW =
            "bring it up to date with: mvn test -Dtest=ProcessDocsTest -Doctant.write-docs=true";

    private final Library library = Library.of(Path.of(""));

    @Test
    void pageOfProcessesIsUpToDate() throws IOException {
        String wanted = ProcessDocs.page(library);
        if (isToBeWritten()) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, wanted);
        }

        assertThat(PAGE).as(HOW).content().isEqualToNormalizingNewlines(wanted);
    }

    @Test
    void tableInTheReadmeIsUpToDate() throws IOException {
        String readme = Files.readString(README).replace("\r\n", "\n");
        String wanted = readme.substring(0, readme.indexOf(FROM) + FROM.length())
                + ProcessDocs.table(library)
                + readme.substring(readme.indexOf(TO));
        if (isToBeWritten()) {
            Files.writeString(README, wanted);
        }

        assertThat(README).as(HOW).content().isEqualToNormalizingNewlines(wanted);
    }

    @Test
    void sampleIsDescribedInWords() {
        String page = ProcessDocs.page(Library.of(Path.of("src/test/resources/models/sample")));

        assertThat(page)
                .contains("## 9 Sample")
                .contains("Shows every kind of thing that models are checked for.")
                .contains("![Diagram of 9 Sample](pictures/9-sample.png)")
                .contains("| Approve need | heads-of-service | `approve-need` | Describe need |")
                .contains("| Remind officer | `remindOfficerDelegate` |")
                .contains("| Set tier | `sample-tier` | deployment |")
                .contains("| Need late | at `sampleDates.needLate` | “Describe need” goes on beside it |")
                .contains("| 4 Tender | `sample` | latest |")
                .contains("| `sample-tier` | Sample tier | Value in pounds | Tier | 2 |");
    }

    private static boolean isToBeWritten() {
        return Boolean.getBoolean("octant.write-docs");
    }
}
