package council.procurement.register;

import council.procurement.rules.CouncilTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Made-up contracts for tests. */
@Component
public class ContractFixture {

    private final JdbcClient jdbc;
    private final Contracts contracts;
    private final ContractObligations obligations;
    private final Cycles cycles;
    private final CycleStarter starter;
    private final DateBook dates;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ContractFixture(
            JdbcClient jdbc,
            Contracts contracts,
            ContractObligations obligations,
            Cycles cycles,
            CycleStarter starter,
            DateBook dates,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.contracts = contracts;
        this.obligations = obligations;
        this.cycles = cycles;
        this.starter = starter;
        this.dates = dates;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A contract for grounds maintenance, £240,000, from 1 April 2025 to 31 March 2029, unless said otherwise. */
    public Draft aContract() {
        return new Draft();
    }

    /** Number of the row of a registered contract. */
    public long idOf(String reference) {
        return contracts.get(new ContractReference(reference)).id();
    }

    /** A contract in the making. */
    public final class Draft {

        private final Map<String, Object> columns = new LinkedHashMap<>();
        private @Nullable ExtensionOption option;
        private List<ContractObligation> owed = List.of();

        private Draft() {
            columns.put("reference", "TRY-" + UUID.randomUUID());
            columns.put("title", "Grounds maintenance");
            columns.put("supplier_name", "Green & Sons Ltd");
            columns.put("service_category_label", "Parks");
            columns.put("start_date", LocalDate.of(2025, 4, 1));
            columns.put("end_date", LocalDate.of(2029, 3, 31));
            columns.put("value_ex_vat_pence", 24_000_000L);
            columns.put("registered_on", CouncilTime.dayOf(clock.instant()));
        }

        /** Sets any column of the register. */
        public Draft with(String column, @Nullable Object value) {
            columns.put(column, value);
            return this;
        }

        /** From one day to another; either may be null. */
        public Draft running(@Nullable LocalDate start, @Nullable LocalDate end) {
            return with("start_date", start).with("end_date", end);
        }

        /** With one option to extend. */
        public Draft withOption(int months, LocalDate decideBy) {
            option = new ExtensionOption(1, months, decideBy, ExtensionOption.State.OPEN);
            return this;
        }

        /** With these obligations. */
        public Draft owing(ContractObligation... all) {
            owed = List.of(all);
            return this;
        }

        /** Registers it, without a cycle. */
        public ContractReference registered() {
            return java.util.Objects.requireNonNull(transaction.execute(status -> register()));
        }

        private ContractReference register() {
            String names = String.join(", ", columns.keySet());
            String places =
                    String.join(", ", columns.keySet().stream().map(c -> "?").toList());
            long id = jdbc.sql("insert into contract (" + names + ") values (" + places + ") returning id")
                    .params(new java.util.ArrayList<>(columns.values()))
                    .query(Long.class)
                    .single();
            if (option != null) {
                jdbc.sql("insert into extension_option (contract_id, number, months, decide_by) values (?, ?, ?, ?)")
                        .params(id, option.number(), option.months(), option.decideBy())
                        .update();
            }
            var reference = new ContractReference((String) java.util.Objects.requireNonNull(columns.get("reference")));
            obligations.write(reference, owed);
            dates.rewrite(contracts.all(List.of(id)));
            return reference;
        }

        /** Registers it and begins its cycle at step 6. */
        public ContractReference inForce() {
            ContractReference reference = registered();
            transaction.executeWithoutResult(status -> cycles.openFor(contracts.get(reference), "procurement"));
            starter.startWaiting();
            return reference;
        }
    }

    /** The contract as it stands now. */
    public Contract now(ContractReference reference) {
        return contracts.get(reference);
    }

    /** Its dates by kind; of several options only the first. */
    public Map<DateKind, LocalDate> dates(ContractReference reference) {
        var byKind = new LinkedHashMap<DateKind, LocalDate>();
        dates.of(reference).forEach(date -> byKind.putIfAbsent(date.kind(), date.day()));
        return byKind;
    }
}
