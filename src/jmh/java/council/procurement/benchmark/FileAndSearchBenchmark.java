package council.procurement.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/**
 * Opens the procurement file of a very busy cycle and of an ordinary one, and searches for words that stand everywhere, once
 * and nowhere, as somebody with a browser does: from the request to the last byte of the page.
 */
final class FileAndSearchBenchmark {

    private final Reader reader;

    private FileAndSearchBenchmark(Octant octant) {
        this.reader = new Reader(octant.address());
    }

    /**
     * Runs it.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) throws Exception {
        try (Octant octant = Octant.start(
                "--camunda.bpm.job-execution.enabled=false",
                "--octant.background=false",
                "--octant.limits.searches-a-minute=0")) {
            BusyCouncil.in(octant);
            BusyFile.in(octant);
            new FileAndSearchBenchmark(octant).measure();
        }
    }

    private void measure() throws IOException, InterruptedException {
        reader.measure("file of another cycle", "/file/ABC-2025-0000500", "Something was done");
        reader.measure("file of the busy cycle", "/file/" + BusyFile.REFERENCE, "Something was done");
        reader.measure("the same, all its history", "/file/" + BusyFile.REFERENCE + "?history=all", "number 2000.");
        reader.measure("file of a contract alone", "/file/ABC-2025-0050000", "Maintenance of lifts");
        search("common word", "lifts", "", "Lessons");
        search("common word, contracts", "lifts", "&kind=CONTRACTS", "lifts");
        search("the same, page 100", "lifts", "&kind=CONTRACTS&page=100", "lifts");
        search("common word, suppliers", "supplier", "&kind=SUPPLIERS", "Supplier");
        search("two common words", "lifts maintenance", "", "Contracts");
        search("rare word", BusyFile.RARE, "", BusyFile.RARE);
        search("word that is nowhere", "zeppelin", "", "Nothing");
        search("how a reference begins", "ABC-2025-00777", "", "ABC-2025-00777");
        search("how all of them begin", "ABC-202", "", "ABC-202");
    }

    private void search(String what, String words, String more, String found) throws IOException, InterruptedException {
        reader.measure(what, "/search?q=" + UriUtils.encode(words, StandardCharsets.UTF_8) + more, found);
    }
}
