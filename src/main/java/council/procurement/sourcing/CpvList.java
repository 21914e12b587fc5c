package council.procurement.sourcing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The list that the build makes of the Publications Office's: a line for each code, in the order of the codes, so that the
 * code above comes first: code, code above, whether the list of social services names it, label, with tabs between.
 */
final class CpvList {

    private static final String NAME = "cpv.tsv";

    private CpvList() {}

    /** All codes by their eight digits, in their order. */
    static Map<String, CpvCode> read() {
        try (InputStream list = CpvList.class.getResourceAsStream(NAME)) {
            if (list == null) {
                throw new IllegalStateException(
                        "The list of CPV codes (" + NAME + ") is missing; “mvn generate-resources” makes it.");
            }
            return read(new BufferedReader(new InputStreamReader(list, UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, CpvCode> read(BufferedReader lines) throws IOException {
        var codes = new LinkedHashMap<String, CpvCode>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] cells = line.split("\t", -1);
            CpvCode above = codes.get(cells[1]);
            boolean social = Boolean.parseBoolean(cells[2]) || (above != null && above.socialService());
            codes.put(cells[0], new CpvCode(cells[0], cells[3], above == null ? null : above.code(), social));
        }
        return codes;
    }
}
