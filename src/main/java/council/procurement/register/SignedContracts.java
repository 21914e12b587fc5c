package council.procurement.register;

import static council.procurement.rules.CouncilTime.dayOf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings contracts into the register that came of a cycle, with their supplier, options and dates, in the caller's
 * transaction; what they say is the same as of contracts that were imported.
 */
@Service
public class SignedContracts {

    private static final int MONTHS_TO_DECIDE = 6;
    private static final String NAME_KEY = "btrim(lower(regexp_replace(?, '[^[:alnum:]]+', ' ', 'g')))";

    private final JdbcClient jdbc;
    private final Contracts contracts;
    private final Cycles cycles;
    private final DateBook dates;
    private final DateProcesses processes;
    private final Clock clock;

    SignedContracts(
            JdbcClient jdbc, Contracts contracts, Cycles cycles, DateBook dates, DateProcesses processes, Clock clock) {
        this.jdbc = jdbc;
        this.contracts = contracts;
        this.cycles = cycles;
        this.dates = dates;
        this.processes = processes;
        this.clock = clock;
    }

    /** Registers the contract with its dates, and notes that it came of its cycle. */
    @Transactional
    public Contract register(SignedContract signed) {
        long id = enter(signed, supplier(signed.supplier()));
        options(id, signed.term());
        Contract contract = contracts.get(signed.reference());
        dates.rewrite(List.of(contract));
        cycles.resultedIn(signed.reference().value(), id);
        return contract;
    }

    /** Hands a contract over to who looks after it; from now on timers wait for all of its dates. */
    @Transactional
    public void handOver(ContractReference reference, String manager) {
        jdbc.sql("update contract set contract_manager = ? where reference = ?")
                .params(manager, reference.value())
                .update();
        processes.begin(contracts.get(reference), dates.of(reference));
        cycles.started(reference.value());
    }

    private long enter(SignedContract signed, long supplier) {
        SignedContract.Subject subject = signed.subject();
        SignedContract.Supplier with = signed.supplier();
        SignedContract.Term term = signed.term();
        SignedContract.Origin origin = signed.origin();
        return jdbc.sql("""
                        insert into contract
                               (reference, title, description, organisational_unit, procurement_category, kind, cpv_code,
                                cpv_label, start_date, end_date, term_start_date, last_extension_date, notice_days,
                                value_ex_vat_pence, value_inc_vat_pence, supplier_id, supplier_name, company_number,
                                charity_number, sme_supplier, vcse_supplier, process_type, procedure, regime,
                                contract_owner, registered_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        returning id
                        """)
                .params(signed.reference().value(), subject.title(), subject.description(), subject.department())
                .params(
                        subject.category(),
                        subject.kind() == null ? null : subject.kind().name())
                .params(subject.cpvCode(), subject.cpvLabel())
                .params(term.start(), term.end(), term.start())
                .params(term.optionMonths().isEmpty() ? null : term.latestEnd(), term.noticeDays())
                .params(
                        signed.worth().exVat() == null
                                ? null
                                : signed.worth().exVat().pence(),
                        signed.worth().incVat() == null
                                ? null
                                : signed.worth().incVat().pence())
                .params(supplier, with.name(), with.companyNumber(), with.charityNumber(), with.sme(), with.vcse())
                .params(origin.openlyAdvertised() ? "Published invitation to tender" : "Invitation to quote")
                .params(origin.procedure(), origin.underTheAct() ? "PA2023" : "PCR2015", origin.owner(), today())
                .query(Long.class)
                .single();
    }

    /** The supplier of that company number or, where no number is known, of that name; made where there is none. */
    private long supplier(SignedContract.Supplier supplier) {
        return find(supplier.name(), supplier.companyNumber())
                .orElseGet(() -> jdbc.sql(
                                "insert into supplier (name, name_key, company_number, charity_number, sme, vcse, postcode)"
                                        + " values (?, " + NAME_KEY + ", ?, ?, ?, ?, ?) returning id")
                        .params(supplier.name(), supplier.name(), supplier.companyNumber(), supplier.charityNumber())
                        .params(supplier.sme(), supplier.vcse(), supplier.postcode())
                        .query(Long.class)
                        .single());
    }

    private Optional<Long> find(String name, @Nullable String companyNumber) {
        return companyNumber == null
                ? jdbc.sql("select id from supplier where company_number is null and name_key = " + NAME_KEY)
                        .param(name)
                        .query(Long.class)
                        .optional()
                : jdbc.sql("select id from supplier where company_number = ?")
                        .param(companyNumber)
                        .query(Long.class)
                        .optional();
    }

    /** Each is decided on six months before the end it would move, or as early as notice is asked for; never in the past. */
    private void options(long contract, SignedContract.Term term) {
        for (int number = 1; number <= term.optionMonths().size(); number++) {
            LocalDate end = term.afterOptions(number - 1);
            LocalDate decideBy =
                    term.noticeDays() == null ? end.minusMonths(MONTHS_TO_DECIDE) : end.minusDays(term.noticeDays());
            jdbc.sql("insert into extension_option (contract_id, number, months, decide_by) values (?, ?, ?, ?)")
                    .params(contract, number, term.optionMonths().get(number - 1))
                    .param(decideBy.isAfter(today()) ? decideBy : end)
                    .update();
        }
    }

    private LocalDate today() {
        return dayOf(clock.instant());
    }
}
