package council.procurement.benchmark;

import static council.procurement.benchmark.Figures.percentile;
import static council.procurement.benchmark.Figures.say;
import static council.procurement.benchmark.Figures.seconds;

import council.procurement.notice.ocds.ReleaseWriter;
import council.procurement.register.ImportMode;
import council.procurement.register.ImportReport;
import council.procurement.register.ImportReport.State;
import council.procurement.register.ImportWorker;
import council.procurement.register.Imports;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Tells a whole register as open contracting data, and reads what was told. */
final class OpenDataBenchmark {

    private static final int TIMES = 300;

    private OpenDataBenchmark() {}

    /**
     * Runs it.
     *
     * @param arguments the register, a CSV file; then settings of Octant
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0 || !Files.isReadable(Path.of(arguments[0]))) {
            System.err.println("Name a contracts register, a CSV file that can be read.");
            System.exit(2);
        }
        String[] settings = Arrays.copyOfRange(arguments, 1, arguments.length);
        try (Octant octant = Octant.start(settings)) {
            measure(octant, Path.of(arguments[0]));
        }
    }

    private static void measure(Octant octant, Path file) throws IOException, InterruptedException {
        ImportReport report = taken(octant, file);
        // Octant has told it by itself meanwhile.
        octant.owner().sql("truncate ocds_release, ocds_process").update();
        CpuTime cpu = CpuTime.of(octant);
        double usedBefore = cpu.now();
        long begin = System.nanoTime();
        octant.bean(ReleaseWriter.class).tell();
        say(
                "%d contracts told in %.2f s (CPU %.2f s)",
                report.accepted(), seconds(System.nanoTime() - begin), cpu.now() - usedBefore);
        say("%s kept", octant.owner()
                .sql("select pg_size_pretty(pg_total_relation_size('ocds_release'))")
                .query(String.class)
                .single());
        usedBefore = cpu.now();
        begin = System.nanoTime();
        for (int i = 0; i < 10; i++) {
            octant.bean(ReleaseWriter.class).tell();
        }
        say(
                "nothing to tell: %.0f ms a look (CPU %.0f ms)",
                seconds(System.nanoTime() - begin) * 100, (cpu.now() - usedBefore) * 100);
        read(octant, "page of a month", octant.owner()
                .sql("""
                        select '/ocds/releases.json?month=' || to_char(month, 'YYYY-MM') || '&page=' || page
                          from (select month, (count(*) + 199) / 200 as pages from ocds_release group by month) m,
                               generate_series(1, pages) page
                        """)
                .query(String.class)
                .list());
        read(octant, "record", octant.owner()
                .sql("select '/ocds/records/' || ocid || '.json' from ocds_release order by md5(ocid) limit 300")
                .query(String.class)
                .list());
        read(octant, "index of months", List.of("/ocds/months.json"));
    }

    private static ImportReport taken(Octant octant, Path file) throws IOException, InterruptedException {
        Imports imports = octant.bean(Imports.class);
        try (InputStream content = Files.newInputStream(file)) {
            long id = imports.submit(
                    file.getFileName().toString(), content, Files.size(file), ImportMode.COMMIT, "procurement");
            octant.bean(ImportWorker.class).wake();
            while (imports.find(id).orElseThrow().state() == State.RUNNING) {
                TimeUnit.SECONDS.sleep(1);
            }
            return imports.find(id).orElseThrow();
        }
    }

    private static void read(Octant octant, String what, List<String> addresses) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        var measured = new double[TIMES];
        long bytes = 0;
        for (int i = -addresses.size(); i < TIMES; i++) {
            String address = addresses.get(Math.floorMod(i, addresses.size()));
            long begin = System.nanoTime();
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create(octant.address() + address)).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " is answered with " + answer.statusCode());
            }
            if (i >= 0) {
                measured[i] = seconds(System.nanoTime() - begin);
                bytes += answer.body().length;
            }
        }
        say(
                "%s: p50 %.0f ms, p95 %.0f ms, %d kB",
                what,
                percentile(0.5, measured) * 1000,
                percentile(0.95, measured) * 1000,
                bytes / TIMES / 1000);
    }
}
