package council.procurement.notice.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open contracting data as everybody reads it: releases by month, and the record of a process. */
@Repository
public class OpenData {

    /** How many releases make a page. */
    public static final int PAGE = 200;

    private final JdbcClient jdbc;
    private final Processes processes;
    private final Packaging packaging;
    private final OcdsProperties properties;

    OpenData(JdbcClient jdbc, Processes processes, Packaging packaging, OcdsProperties properties) {
        this.jdbc = jdbc;
        this.processes = processes;
        this.packaging = packaging;
        this.properties = properties;
    }

    /**
     * A month in which something was published.
     *
     * @param month the month, in London
     * @param releases how many releases it has; never none
     * @param changed when the last of them was written, or something was taken out of one
     */
    public record Month(YearMonth month, long releases, Instant changed) {

        /** How many pages that makes. */
        public int pages() {
            return (int) ((releases + PAGE - 1) / PAGE);
        }
    }

    /**
     * The releases of a process, the oldest first.
     *
     * @param ocid the process
     * @param releases what was released; never none
     * @param changed when the last of them was written, or something was taken out of one
     */
    public record ContractingProcess(Ocid ocid, List<String> releases, Instant changed) {

        public ContractingProcess {
            releases = List.copyOf(releases);
        }
    }

    /**
     * Addresses that stand in a package.
     *
     * @param self its own
     * @param policy where it is explained
     * @param previous of the page before it; null for the first
     * @param next of the page after it; null for the last
     */
    public record Addresses(
            String self,
            String policy,
            @Nullable String previous,
            @Nullable String next) {}

    /** What the ids of processes begin with. */
    public String prefix() {
        return properties.prefix();
    }

    /** All months in which something was published, the earliest first. */
    public List<Month> months() {
        return jdbc.sql("""
                        select month, count(*) as releases, max(changed_at) as changed
                          from ocds_release
                         group by month
                         order by month
                        """)
                .query((row, index) -> new Month(
                        YearMonth.from(row.getDate("month").toLocalDate()),
                        row.getLong("releases"),
                        row.getTimestamp("changed").toInstant()))
                .list();
    }

    /**
     * Writes a page of a month's releases as a package, in the order of their dates.
     *
     * @param page the first, second …
     */
    public void writePage(Month month, int page, Addresses addresses, OutputStream output) throws IOException {
        ObjectNode around = packaging.around(addresses.self(), addresses.policy(), month.changed());
        ObjectNode links = around.objectNode();
        if (addresses.next() != null) {
            links.put("next", addresses.next());
        }
        if (addresses.previous() != null) {
            links.put("prev", addresses.previous());
        }
        if (!links.isEmpty()) {
            around.set("links", links);
        }
        List<String> releases = jdbc.sql("""
                        select content
                          from ocds_release
                         where month = ?
                         order by published_at, position
                         limit ? offset ?
                        """)
                .params(Date.valueOf(month.month().atDay(1)), PAGE, (page - 1L) * PAGE)
                .query(String.class)
                .list();
        write(around, "releases", releases, output);
    }

    /** All that was released about a process; empty if nothing was. */
    public Optional<ContractingProcess> process(Ocid ocid) {
        var changed = new ArrayList<Instant>();
        List<String> releases = jdbc.sql(
                        "select content, changed_at from ocds_release where ocid = ? order by published_at, position")
                .param(ocid.value())
                .query((row, index) -> {
                    changed.add(row.getTimestamp("changed_at").toInstant());
                    return row.getString("content");
                })
                .list();
        return changed.stream().max(Instant::compareTo).map(last -> new ContractingProcess(ocid, releases, last));
    }

    /** The id that a process has now which was told of under that one before; empty for all others. */
    public Optional<Ocid> movedFrom(Ocid former) {
        return processes.movedFrom(former.value());
    }

    /** Writes the record of a process: its releases, and what they say together. */
    public void writeRecord(ContractingProcess process, Addresses addresses, OutputStream output) throws IOException {
        ObjectNode around = packaging.around(addresses.self(), addresses.policy(), process.changed());
        ObjectNode record = around.objectNode().put("ocid", process.ocid().value());
        ArrayNode releases = record.putArray("releases");
        process.releases().stream().map(ReleaseBook::read).forEach(releases::add);
        var list = new ArrayList<JsonNode>();
        releases.forEach(list::add);
        record.set("compiledRelease", Merge.compiled(list));
        write(around, "records", List.of(ReleaseBook.write(record)), output);
    }

    /** The parts are written as they are kept, without reading them. */
    static void write(ObjectNode around, String name, List<String> parts, OutputStream output) throws IOException {
        String beginning = ReleaseBook.write(around);
        output.write(bytes(beginning.substring(0, beginning.length() - 1) + ",\"" + name + "\":["));
        String between = "\n";
        for (String part : parts) {
            output.write(bytes(between));
            output.write(bytes(part));
            between = ",\n";
        }
        output.write(bytes("\n]}\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
