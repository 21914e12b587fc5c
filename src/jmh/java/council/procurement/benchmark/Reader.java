package council.procurement.benchmark;

import static council.procurement.benchmark.Figures.percentile;
import static council.procurement.benchmark.Figures.say;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A manager who opens a page again and again, by stopwatch: from the request to its last byte. */
final class Reader {

    private static final int LOOKS = 40;
    private static final int WARM_UP = 30;
    private static final String CREDENTIALS = "Basic "
            + Base64.getEncoder().encodeToString("manager:Octant-demo-1".getBytes(StandardCharsets.UTF_8));

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    /** Of the Octant at that address, which has no slash at its end. */
    Reader(String address) {
        this.address = address;
    }

    /**
     * Says how long a page takes.
     *
     * @param what what it is called in the report
     * @param found what has to be on it, so that no fault is measured
     */
    void measure(String what, String path, String found) throws IOException, InterruptedException {
        double[] times = new double[LOOKS];
        for (int i = -WARM_UP; i < LOOKS; i++) {
            long begin = System.nanoTime();
            String page = get(path);
            if (i >= 0) {
                times[i] = (System.nanoTime() - begin) / 1e6;
            }
            if (!page.contains(found)) {
                throw new IllegalStateException(path + " does not show “" + found + "”");
            }
        }
        say("%-28s p50 %.0f ms, p95 %.0f ms", what, percentile(0.5, times), percentile(0.95, times));
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Authorization", CREDENTIALS)
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }
}
