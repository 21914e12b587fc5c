package council.procurement.benchmark;

import static council.procurement.benchmark.Figures.median;
import static council.procurement.benchmark.Figures.say;
import static council.procurement.benchmark.Figures.seconds;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Downloads the public register of many contracts, in turns with a plain {@code COPY … TO STDOUT} of the same rows over the
 * same driver; both go to nowhere. Then once more, by a reader who takes a megabyte a second, while somebody counts the heap
 * and the connections in use.
 */
final class RegisterBenchmark {

    private static final int CONTRACTS = Integer.getInteger("contracts", 100_000);
    private static final int ROUNDS = 9;

    private static final String SAME_ROWS = """
            copy (select o.name, o.uri, c.reference, c.open_contracting_id, c.title, c.contract_type, c.organisational_unit,
                         c.service_category_label, c.service_category_uri, c.description, c.procurement_category, c.cpv_label,
                         c.cpv_code, c.proclass_label, c.proclass_code, c.start_date, c.end_date, c.review_date,
                         c.last_extension_date, c.value_ex_vat_pence, c.fixed_cost, c.irrecoverable_vat_pence,
                         c.supplier_name, c.company_number, c.charity_number, c.other_supplier_id, c.sme_supplier,
                         c.vcse_supplier, c.vcse_supplier_type, null, null, c.contact_url, c.process_type,
                         c.tender_document_url, c.contract_document_url, c.performance_information_url,
                         c.area_served_label, c.area_served_uri
                    from contract c
                    left join organisation o on o.id = c.organisation_id
                   where c.ended_on is null
                   order by c.reference) to stdout (format csv)
            """;

    private RegisterBenchmark() {}

    /** Runs it. */
    public static void main(String[] arguments) throws Exception {
        try (Octant octant = Octant.start("--camunda.bpm.job-execution.enabled=false", "--octant.background=false")) {
            fill(octant.owner());
            measure(octant);
        }
    }

    private static void fill(JdbcClient owner) {
        owner.sql("insert into organisation (name, uri) values ('Anyborough Council', 'http://example.gov.uk/id/anyborough')")
                .update();
        owner.sql("""
                        insert into contract
                               (reference, organisation_id, title, contract_type, organisational_unit, service_category_label,
                                description, procurement_category, cpv_label, cpv_code, start_date, end_date, review_date,
                                value_ex_vat_pence, irrecoverable_vat_pence, supplier_name, company_number, sme_supplier,
                                vcse_supplier, process_type, contract_document_url, area_served_label, contact_name,
                                contact_email, registered_on)
                        select 'ABC-2025-' || lpad(i::text, 7, '0'), (select max(id) from organisation),
                               'Maintenance of lifts, hoists & stairs no. ' || i, 'Single award contract',
                               'Department ' || i % 40, 'Service ' || i % 90,
                               'Planned and reactive maintenance of ' || i % 50 || ' lifts, with "out of hours" cover. '
                               || repeat('More of the same in plain words. ', i % 8),
                               'Services', 'Lift-maintenance services', '50750000', date '2024-04-01' + i % 700,
                               date '2027-04-01' + i % 1500, date '2026-04-01' + i % 700, 100000 + i::bigint * 37, i % 3 * 100,
                               'Supplier ' || i % 9000 || ' Ltd', lpad((i % 99999999)::text, 8, '0'), i % 2 = 0, i % 9 = 0,
                               'Published invitation to tender', 'https://example.gov.uk/contracts/' || i, 'Anyborough',
                               'Jo Bloggs', 'jo.bloggs@example.gov.uk', current_date
                          from generate_series(1, ?) as i
                        """).param(CONTRACTS).update();
        owner.sql("vacuum analyze contract").update();
    }

    private static void measure(Octant octant) throws Exception {
        var plain = new ArrayList<Double>();
        var octants = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        long bytes = 0;
        try (Connection connection = octant.ownersDataSource().getConnection()) {
            for (int round = -2; round < ROUNDS; round++) {
                double copied = copy(connection);
                long start = System.nanoTime();
                bytes = download(octant, 0, () -> {});
                double downloaded = seconds(System.nanoTime() - start);
                if (round >= 0) {
                    plain.add(copied);
                    octants.add(downloaded);
                    ratios.add(downloaded / copied);
                }
            }
        }
        say("%,d contracts, %,d bytes", CONTRACTS, bytes);
        say("COPY TO STDOUT      %.3f s", median(plain));
        say("GET /register.csv   %.3f s", median(octants));
        say("ratio               %.2f (%.2f to %.2f in %d rounds)", median(ratios), least(ratios), most(ratios), ROUNDS);
        say("page /register      %.0f ms", page(octant));
        slowReader(octant);
    }

    private static double page(Octant octant) throws IOException, InterruptedException {
        var times = new ArrayList<Double>();
        for (int round = 0; round < 15; round++) {
            long start = System.nanoTime();
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(octant.address() + "/register")).build(),
                            BodyHandlers.discarding());
            times.add(seconds(System.nanoTime() - start) * 1000);
        }
        return median(times);
    }

    private static double copy(Connection connection) throws SQLException, IOException {
        long start = System.nanoTime();
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(SAME_ROWS, OutputStream.nullOutputStream());
        return seconds(System.nanoTime() - start);
    }

    /** Downloads the register; with a pause after each megabyte. Returns how many bytes it has. */
    private static long download(Octant octant, long pauseMillis, Runnable meanwhile)
            throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(octant.address() + "/register.csv")).build(),
                        BodyHandlers.ofInputStream());
        long bytes = 0;
        long next = 1 << 20;
        byte[] buffer = new byte[1 << 16];
        try (InputStream body = answer.body()) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
                if (bytes > next && pauseMillis > 0) {
                    Thread.sleep(pauseMillis);
                    meanwhile.run();
                    next += 1 << 20;
                }
            }
        }
        return bytes;
    }

    /** The heap that is reachable, after a collection, at its highest while the register streams, less what it was before. */
    private static void slowReader(Octant octant) throws IOException, InterruptedException {
        long before = reachable();
        var highest = new long[] {before};
        var busy = new int[1];
        var samples = new int[1];
        download(octant, 250, () -> {
            if (samples[0]++ % 4 == 0) {
                highest[0] = Math.max(highest[0], reachable());
            }
            busy[0] += octant.bean(com.zaxxer.hikari.HikariDataSource.class)
                            .getHikariPoolMXBean()
                            .getActiveConnections()
                    > 0
                    ? 1
                    : 0;
        });
        say("extra heap that is reachable while it streams: %.1f MB", (highest[0] - before) / 1048576.0);
        say("connections busy in %d of %d looks while the reader pauses", busy[0], samples[0]);
    }

    private static long reachable() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double least(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    private static double most(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
}
