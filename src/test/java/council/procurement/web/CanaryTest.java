package council.procurement.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.http.Caller;
import council.procurement.notice.ocds.OcdsRounds;
import council.procurement.register.intake.RegisterColumn;
import council.procurement.report.publication.Publication;
import council.procurement.report.publication.PublicationKind;
import council.procurement.report.publication.Publications;
import council.procurement.rules.CouncilTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Nothing that is unpublished or withheld appears in anything public. A text that is found nowhere else is planted in every
 * column of every table that holds text about contracts and cycles, but for the published ones; then everything that {@code
 * security/own-calls.csv} says is for nobody in particular is read, with all its pages, and so is every snapshot. New public
 * addresses are read because that table has to have them; new tables are planted because the database lists them.
 */
@OctantTest
class CanaryTest {

    private static final Path TABLE = Path.of("src/test/resources/security/own-calls.csv");
    private static final int MOST_PAGES = 400;

    /** Columns of {@code contract} that the public register has. */
    private static final Set<String> PUBLISHED = Set.of(
            "reference",
            "open_contracting_id",
            "title",
            "contract_type",
            "organisational_unit",
            "service_category_label",
            "service_category_uri",
            "description",
            "procurement_category",
            "cpv_label",
            "cpv_code",
            "proclass_label",
            "proclass_code",
            "other_supplier_id",
            "supplier_name",
            "company_number",
            "charity_number",
            "vcse_supplier_type",
            "contact_url",
            "process_type",
            "tender_document_url",
            "contract_document_url",
            "performance_information_url",
            "area_served_label",
            "area_served_uri");

    /** Columns whose values are fixed by a rule of the database, so that no text of one's own can stand there. */
    private static final Set<String> FIXED = Set.of("contract.kind", "contract.regime", "contract.tier");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Publications publications;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    @Autowired
    private OcdsRounds ocds;

    private final String mark =
            "K" + UUID.randomUUID().toString().replace("-", "").substring(0, 10);
    private int planted;

    /** What is planted is nothing that other parts of Octant could read; tests share a database. */
    @AfterEach
    void pullOutWhatWasPlanted() {
        for (String table : tablesAbout()) {
            jdbc.sql("delete from " + table
                            + " where contract_id in (select id from contract where reference like ? || '-%')")
                    .param(mark)
                    .update();
        }
    }

    @Test
    void nothingUnpublishedOrWithheldIsReadByAnybody() throws IOException {
        LocalDate end = CouncilTime.dayOf(clock.instant()).plusMonths(12);
        long open = contract(mark + "-open", end, canary("published"), "unpublished");
        long withheld = contract(mark + "-withheld", end, canary("withheld"), "unpublished");
        withholdAll(withheld);
        for (long contract : List.of(open, withheld)) {
            plantBeside(contract);
        }
        Map<PublicationKind, Publication> snapshots = new LinkedHashMap<>();
        for (PublicationKind kind : PublicationKind.values()) {
            String reference =
                    publications.draftNow(kind, canary("unpublished")).reference();
            snapshots.put(kind, publications.publish(reference));
            jdbc.sql(
                            "insert into timeline (reference, happened_at, entered_at, who, sentence) values (?, now(), now(), 'procurement', ?)")
                    .params(reference, canary("unpublished"))
                    .update();
        }
        long later = contract(mark + "-later", end, canary("later"), "unpublished");
        for (PublicationKind kind : PublicationKind.values()) {
            snapshots.put(
                    kind,
                    publications.publish(
                            publications.draftNow(kind, "procurement").reference()));
        }
        ocds.tell();
        withholdAll(later);
        ocds.tell();

        Map<String, String> read = everythingPublic(snapshots);

        assertThat(read.keySet())
                .contains("/register", "/register.csv", "/pipeline", "/pipeline.csv", "/register/invitations.csv", "/")
                .anyMatch(address -> address.startsWith("/register/published/") && address.endsWith(".csv"));
        assertThat(planted).as("canaries").isGreaterThan(80);
        for (String kind : List.of("unpublished", "withheld", "later")) {
            assertThat(read.entrySet())
                    .as("public outputs with what is %s", kind)
                    .filteredOn(output -> output.getValue().contains(canary(kind)))
                    .extracting(Map.Entry::getKey)
                    .isEmpty();
        }
        for (String address : List.of(
                records(mark + "-open").get(0),
                "/register.csv?status=all",
                "/register/" + mark + "-open",
                "/pipeline.csv",
                "/register/invitations.csv",
                Objects.requireNonNull(snapshots.get(PublicationKind.REGISTER)).file(),
                Objects.requireNonNull(snapshots.get(PublicationKind.PIPELINE)).file())) {
            assertThat(read.get(address))
                    .as("what is published is found at " + address)
                    .contains(canary("published"));
        }
        assertThat(read.get("/register/" + mark + "-withheld")).contains("Withheld: national security");
    }

    /** Where the open contracting data of a contract stand, first of all its record. */
    private List<String> records(String reference) {
        return jdbc.sql("""
                        select '/ocds/records/' || ocid || '.json' from ocds_process where reference = :reference
                         union all
                        (select distinct '/ocds/releases.json?month=' || to_char(month, 'YYYY-MM')
                           from ocds_release where reference = :reference)
                        """).param("reference", reference).query(String.class).list();
    }

    /** A word that is found nowhere else. */
    private String canary(String kind) {
        return mark + kind;
    }

    /** A contract with one canary in every text that is published, and another in every one that is not. */
    private long contract(String reference, LocalDate end, String open, String secret) {
        var columns = new LinkedHashMap<String, Object>();
        for (String column : texts("contract")) {
            if (!FIXED.contains("contract." + column)) {
                columns.put(column, PUBLISHED.contains(column) ? open : canary(secret));
            }
        }
        columns.put("reference", reference);
        columns.put("cpv_code", "50750000");
        columns.put("company_number", open.substring(0, 8).toUpperCase(Locale.ROOT));
        columns.put("process_type", "Invitation to quote " + open);
        columns.put("end_date", end);
        columns.put("registered_on", end.minusYears(2));
        columns.put("value_ex_vat_pence", 7_000_000L);
        columns.remove("termination_reason");
        String names = String.join(", ", columns.keySet());
        String places =
                String.join(", ", columns.keySet().stream().map(name -> "?").toList());
        long id = jdbc.sql("insert into contract (" + names + ", other_columns, imported) values (" + places
                        + ", jsonb_build_object('Note', cast(? as text)), jsonb_build_object('Note', cast(? as text)))"
                        + " returning id")
                .params(new ArrayList<>(columns.values()))
                .param(canary(secret))
                .param(canary(secret))
                .query(Long.class)
                .single();
        planted += columns.size() + 2;
        return id;
    }

    /** Rows about the contract in every table that refers to it, with a canary in every text. */
    private void plantBeside(long contract) {
        String reference = jdbc.sql("select reference from contract where id = ?")
                .param(contract)
                .query(String.class)
                .single();
        var secret = canary("unpublished");
        jdbc.sql("""
                        insert into withholding_proposal
                               (contract_id, release, part, ground, explanation, public_interest, proposed_by, proposed_at,
                                state, decided_by, decided_at, refused_because)
                        values (?, false, :secret, 'COMMERCIAL', :secret, :secret, :secret, now(), 'REFUSED', :secret || '2',
                                now(), :secret)
                        """.replace("?", ":contract"))
                .param("contract", contract)
                .param("secret", secret)
                .update();
        jdbc.sql(
                        "insert into timeline (reference, happened_at, entered_at, who, sentence) values (?, now(), now(), ?, ?)")
                .params(reference, secret, secret)
                .update();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            // Foreign keys and checks would ask for whole stories; what is read publicly does not depend on them.
            for (String table : tablesAbout()) {
                plantIn(table, contract, secret);
            }
        });
    }

    /**
     * The tables that refer to a contract or a review of one, apart from what is published or has its own planting. A
     * procurement that follows a contract only names it.
     */
    private List<String> tablesAbout() {
        var tables = new TreeSet<>(jdbc.sql("""
                        select distinct k.conrelid::regclass::text
                          from pg_constraint k
                         where k.contype = 'f' and k.confrelid = 'contract'::regclass
                        """).query(String.class).list());
        tables.removeAll(Set.of("withholding_proposal", "withheld_value", "cycle", "ocds_process", "procurement"));
        return List.copyOf(tables);
    }

    private void plantIn(String table, long contract, String secret) {
        List<String> texts = texts(table);
        if (texts.isEmpty()) {
            return;
        }
        Map<String, String> fixed = fixedValues(table);
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        jdbc.sql("""
                        select column_name, data_type
                          from information_schema.columns
                         where table_schema = 'public' and table_name = ? and is_identity = 'NO' and is_generated = 'NEVER'
                           and (is_nullable = 'NO' or data_type = 'text')
                        """)
                .param(table)
                .query((row, index) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .forEach(column -> {
                    names.add(column.getKey());
                    values.add(value(column.getKey(), column.getValue(), contract, secret, fixed));
                });
        String sql = "insert into " + table + " (" + String.join(", ", names) + ") values (" + String.join(", ", values)
                + ")";
        if (tryInSavepoint(sql)) {
            planted += texts.size();
        }
    }

    private boolean tryInSavepoint(String sql) {
        var inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        try {
            inner.executeWithoutResult(status -> jdbc.sql(sql).update());
            return true;
        } catch (DataAccessException refused) {
            return false;
        }
    }

    private static String value(String name, String type, long contract, String secret, Map<String, String> fixed) {
        if (name.equals("contract_id")) {
            return String.valueOf(contract);
        }
        if (fixed.containsKey(name)) {
            return "'" + fixed.get(name) + "'";
        }
        return switch (type) {
            case "text" -> "'" + secret + name + "'";
            case "date" -> "current_date";
            case "timestamp with time zone" -> "now()";
            case "boolean" -> "false";
            case "jsonb" -> "jsonb_build_object('x', '" + secret + "')";
            default -> "1";
        };
    }

    /** Columns that a check allows only some words in, each with one of these. */
    private Map<String, String> fixedValues(String table) {
        var fixed = new LinkedHashMap<String, String>();
        jdbc.sql("""
                        select a.attname, substring(pg_get_constraintdef(k.oid) from '''([A-Z_a-z ]+)''::text')
                          from pg_constraint k
                          join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                         where k.contype = 'c' and k.conrelid = ?::regclass and cardinality(k.conkey) = 1
                           and pg_get_constraintdef(k.oid) like '%ARRAY[%'
                        """)
                .param(table)
                .query((row, index) -> fixed.put(row.getString(1), row.getString(2)))
                .list();
        return fixed;
    }

    private List<String> texts(String table) {
        return jdbc.sql("""
                        select column_name
                          from information_schema.columns
                         where table_schema = 'public' and table_name = ? and data_type = 'text'
                         order by ordinal_position
                        """).param(table).query(String.class).list();
    }

    private void withholdAll(long contract) {
        long proposal = jdbc.sql("""
                        insert into withholding_proposal
                               (contract_id, release, part, ground, explanation, proposed_by, proposed_at, state, decided_by, decided_at)
                        values (?, false, 'WHOLE_CONTRACT', 'NATIONAL_SECURITY', ?, 'contracts', now(), 'APPROVED', 'head', now())
                        returning id
                        """)
                .params(contract, canary("unpublished"))
                .query(Long.class)
                .single();
        for (RegisterColumn column : RegisterColumn.lga()) {
            if (column != RegisterColumn.CONTRACT_REFERENCE) {
                jdbc.sql("""
                                insert into withheld_value (contract_id, column_name, ground, proposal_id, withheld_at)
                                values (?, ?, 'NATIONAL_SECURITY', ?, now())
                                """).params(contract, column.officialName(), proposal).update();
            }
        }
    }

    /** Pages of releases go on into the next month; only those of the same month are read here. */
    private static boolean hasMore(String address, String body) {
        return address.startsWith("/ocds/releases.json?month=")
                ? body.contains("\"next\"") && body.contains(address.substring(address.indexOf('?') + 1) + "&page=")
                : body.contains("rel=\"next\"");
    }

    /** Everything that nobody in particular may read, by address: all pages of what has pages, and all snapshots. */
    private Map<String, String> everythingPublic(Map<PublicationKind, Publication> snapshots) throws IOException {
        var addresses = new TreeSet<String>();
        for (String line : Files.readAllLines(TABLE, UTF_8)
                .subList(1, Files.readAllLines(TABLE, UTF_8).size())) {
            String[] cells = line.split("\\|", -1);
            if (cells[0].strip().equals("GET") && Set.of("200", "404").contains(cells[2].strip())) {
                addresses.add(cells[1].strip());
            }
        }
        addresses.addAll(List.of(
                "/register?status=all",
                "/register.csv?status=all",
                "/pipeline?within=120",
                "/pipeline.csv?within=120"));
        addresses.addAll(List.of(
                "/register/" + mark + "-open", "/register/" + mark + "-withheld", "/register/" + mark + "-later"));
        addresses.add("/register?status=all&query=" + mark);
        for (PublicationKind kind : PublicationKind.values()) {
            publications
                    .published(kind)
                    .forEach(snapshot -> addresses.addAll(List.of(snapshot.address(), snapshot.file())));
        }
        for (Publication snapshot : publications.published(PublicationKind.REGISTER)) {
            addresses.add(snapshot.address() + "/invitations.csv");
        }
        for (String contract : List.of("-open", "-withheld", "-later")) {
            addresses.addAll(records(mark + contract));
        }
        assertThat(snapshots).hasSize(PublicationKind.values().length);
        var read = new LinkedHashMap<String, String>();
        Caller nobody = Caller.anonymous(port);
        for (String address : addresses) {
            String body = nobody.get(address).body();
            read.put(address, body);
            String more = address + (address.contains("?") ? "&" : "?") + "page=";
            for (int page = 2; page < MOST_PAGES && hasMore(address, body); page++) {
                body = nobody.get(more + page).body();
                read.put(more + page, body);
            }
        }
        return read;
    }
}
