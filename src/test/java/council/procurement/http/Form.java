package council.procurement.http;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A form with a file, as browsers and programs send it. */
public final class Form {

    private static final String BOUNDARY = "----octant-test-boundary";
    private static final int MEGABYTE = 1 << 20;

    private final List<byte[]> parts = new ArrayList<>();

    /** Adds a field. */
    public Form field(String name, String value) {
        return text(
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    /** Adds a file. */
    public Form file(String name, String fileName, byte[] content) {
        head(name, fileName);
        parts.add(content);
        return text("\r\n");
    }

    /** Adds a file of that many bytes, all of them the letter a. */
    public Form fileOf(long bytes, String name, String fileName) {
        head(name, fileName);
        byte[] megabyte = new byte[MEGABYTE];
        Arrays.fill(megabyte, (byte) 'a');
        parts.addAll(Collections.nCopies((int) (bytes / MEGABYTE), megabyte));
        parts.add(Arrays.copyOf(megabyte, (int) (bytes % MEGABYTE)));
        return text("\r\n");
    }

    private void head(String name, String fileName) {
        text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/csv\r\n\r\n");
    }

    private Form text(String text) {
        parts.add(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Makes a request send it. */
    HttpRequest.Builder in(HttpRequest.Builder request) {
        List<byte[]> all = new ArrayList<>(parts);
        all.add(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        long length = all.stream().mapToLong(part -> part.length).sum();
        return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(all), length));
    }
}
