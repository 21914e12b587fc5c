package council.procurement.step.tender;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.register.ContractReference;
import council.procurement.rules.ContractKind;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.Money;
import council.procurement.security.Person;
import council.procurement.sourcing.OpenSheet;
import council.procurement.sourcing.ProcurementFixture;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.Saving;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.SheetCheck;
import council.procurement.sourcing.Sheets;
import council.procurement.sourcing.Tender;
import council.procurement.sourcing.TenderHandlers;
import council.procurement.sourcing.TenderRoute;
import council.procurement.sourcing.TenderStage;
import council.procurement.sourcing.TenderStages;
import council.procurement.sourcing.TenderTerms;
import council.procurement.sourcing.Tenders;
import council.procurement.sourcing.TermsOfTenders;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Procurements in step 4 for tests, and lists as people read and write them on their pages. */
@Component
class TenderFixture {

    static final LocalDate RELEASED = LocalDate.of(2026, 11, 20);
    static final LocalDate DEADLINE = RELEASED.plusDays(28);
    static final Instant NOON =
            DEADLINE.atTime(12, 0).atZone(CouncilTime.LONDON).toInstant();

    private final ProcurementFixture procurements;
    private final Procurements facts;
    private final Tenders tenders;
    private final TenderHandlers handlers;
    private final TenderStages stages;
    private final List<Sheet> sheets;
    private final Sheets pages;
    private final TermsOfTenders terms;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TenderFixture(
            ProcurementFixture procurements,
            Procurements facts,
            Tenders tenders,
            TenderHandlers handlers,
            TenderStages stages,
            List<Sheet> sheets,
            Sheets pages,
            TermsOfTenders terms,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.procurements = procurements;
        this.facts = facts;
        this.tenders = tenders;
        this.handlers = handlers;
        this.stages = stages;
        this.sheets = sheets;
        this.pages = pages;
        this.terms = terms;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A procurement whose tender is released: services worth so many pounds without VAT, by that route. */
    ProcurementFixture.Draft released(TenderRoute route, long pounds) {
        return procurements
                .aProcurement()
                .estimatedAt(ContractKind.SERVICES, pounds)
                .by(route)
                .prepared(RELEASED, DEADLINE)
                .declared()
                .with(
                        "released_at",
                        Timestamp.from(RELEASED.atStartOfDay(CouncilTime.LONDON).toInstant()));
    }

    /** Step 3 set these conditions of participation, one per line. */
    void asks(ContractReference reference, String conditions) {
        in(() -> terms.write(
                reference.value(),
                new TenderTerms(false, conditions, 30, "Hands over all records.", "Never needed.", "Small lots.", null),
                "officer"));
    }

    /** Suppliers may tender. */
    ContractReference begun(ContractReference reference) {
        in(() -> {
            stages.reach(reference.value(), TenderStage.PERIOD_BEGUN, "octant");
            facts.published(reference.value(), RELEASED);
        });
        return reference;
    }

    /** Tenders were opened by {@code officer} and {@code procurement}, each for so many pounds. */
    @SafeVarargs
    final ContractReference opened(ContractReference reference, Map.Entry<String, Integer>... bids) {
        begun(reference);
        in(() -> {
            handlers.declare(reference.value(), "officer", null);
            handlers.declare(reference.value(), "procurement", null);
            stages.reach(reference.value(), TenderStage.RECORDED, "officer");
            facts.opened(reference.value(), NOON.plusSeconds(3600));
            jdbc.sql("""
                            insert into tender_opening (reference, first_opener, first_at, first_count, second_opener,
                                                        second_at, in_time, late)
                            values (?, 'officer', now(), ?, 'procurement', now(), ?, 0)
                            """).params(reference.value(), bids.length, bids.length).update();
            for (int i = 0; i < bids.length; i++) {
                tender(reference, i + 1, bids[i].getKey(), bids[i].getValue());
            }
        });
        return reference;
    }

    private void tender(ContractReference reference, int number, String bidder, @Nullable Integer pounds) {
        tenders.write(
                reference.value(),
                new Tender(
                        number,
                        new Tender.Bidder(
                                bidder,
                                "0100000" + number,
                                null,
                                "SG1 1AA",
                                "bids@example.org",
                                null,
                                null,
                                true,
                                false,
                                true),
                        NOON.minusSeconds(60),
                        false,
                        pounds == null ? null : Money.pounds(pounds),
                        null),
                "officer");
    }

    /** Notes that a procurement has come that far. */
    void reach(ContractReference reference, TenderStage stage) {
        in(() -> stages.reach(reference.value(), stage, "octant"));
    }

    void in(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    Sheet sheet(String id) {
        return sheets.stream()
                .filter(sheet -> sheet.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The rows of a list as somebody reads them on its page; none for a list that is not theirs. */
    List<Map<String, String>> rows(Person person, String id, ContractReference reference) {
        return sheet(id).mayRead(person, reference.value()) ? sheet(id).rows(person, reference.value()) : List.of();
    }

    /** Somebody keeps rows on the page of a list. */
    void save(Person person, String id, ContractReference reference, List<Map<String, Object>> rows) {
        OpenSheet sheet = pages.open(person, id, reference.value())
                .orElseThrow(
                        () -> new RefusedSubmissionException(Ground.NOT_ALLOWED, "This list is not for you to read."));
        Saving saving = pages.save(
                person,
                sheet,
                sheet.token(),
                rows.stream().map(TenderFixture::written).toList());
        if (saving instanceof Saving.Closed closed) {
            throw new RefusedSubmissionException(Ground.NOT_ALLOWED, closed.sentence());
        } else if (saving instanceof Saving.Faulty faulty) {
            throw new RefusedSubmissionException(
                    faulty.faults().stream().map(SheetCheck.Fault::sentence).collect(Collectors.joining("\n")));
        }
        assertThat(saving).isInstanceOf(Saving.Kept.class);
    }

    private static Map<String, String> written(Map<String, Object> row) {
        var written = new LinkedHashMap<String, String>();
        row.forEach((key, value) -> {
            if (value != null) {
                written.put(key, value instanceof Money money ? money.inPounds().toPlainString() : value.toString());
            }
        });
        return written;
    }

    /** The rows of a list whose rows are given, each changed by somebody who fills them in. */
    List<Map<String, Object>> filled(
            Person person, String id, ContractReference reference, UnaryOperator<Map<String, Object>> change) {
        var filled = new ArrayList<Map<String, Object>>();
        for (Map<String, String> row : rows(person, id, reference)) {
            filled.add(change.apply(new LinkedHashMap<>(row)));
        }
        assertThat(filled).as("rows of %s for %s", id, person.id()).isNotEmpty();
        return filled;
    }

    /** A row with its cells, by name and value. */
    static Map<String, Object> row(Object... cells) {
        var row = new LinkedHashMap<String, Object>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(String.valueOf(cells[i]), cells[i + 1]);
        }
        return row;
    }
}
