package council.procurement.register;

import council.procurement.register.intake.Fault;
import council.procurement.register.intake.RefusedRow;
import council.procurement.register.intake.RegisterColumn;
import council.procurement.rules.Threshold;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes the rows that {@link StagedRegister} staged into the tables, in the same transaction. */
final class RegisterMerge {

    /** The Procurement Act 2023 came into force that day; a contract that began before cannot have been procured under it. */
    private final JdbcClient jdbc;

    RegisterMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes out the rows whose reference is that of a need that has no contract yet.
     *
     * @return these rows, and what is wrong with them
     */
    List<RefusedRow> refuseReferencesOfNeeds() {
        return jdbc.sql("""
                        delete from staged s
                         using cycle y
                         where y.reference = s.reference
                           and not exists (select 1 from contract c where c.reference = s.reference)
                        returning s.line, array(select jsonb_array_elements_text(s.cells)) as cells, y.title
                        """)
                .query((row, index) -> refused(
                        row,
                        RegisterColumn.CONTRACT_REFERENCE,
                        "Octant uses this reference for “" + row.getString("title")
                                + "”, which has no contract yet. Give the contract another."))
                .list();
    }

    /** Takes out a row that has turned out to be wrong. */
    RefusedRow refuse(long line, RegisterColumn column, String reason) {
        return jdbc.sql("""
                        delete from staged
                         where line = ?
                        returning line, array(select jsonb_array_elements_text(cells)) as cells
                        """)
                .param(line)
                .query((row, index) -> refused(row, column, reason))
                .single();
    }

    private static RefusedRow refused(ResultSet row, RegisterColumn column, String reason) throws SQLException {
        long line = row.getLong("line");
        List<String> cells = List.of((String[]) row.getArray("cells").getArray());
        return new RefusedRow(line, cells, List.of(new Fault(line, column.officialName(), reason)));
    }

    /**
     * What the staged rows are.
     *
     * @param created contracts the register does not have
     * @param unchanged contracts it has just so
     * @param updated contracts it has otherwise
     * @param openEnded created ones without an end date
     * @param alreadyOver created ones that are over
     */
    record Comparison(long created, long unchanged, long updated, long openEnded, long alreadyOver) {}

    /**
     * Makes the staged rows quick to find, and finds those that say something new: what neither the contract's last row
     * said nor the register has by now. So a register that was published and comes back changes nothing.
     */
    void prepare() {
        jdbc.sql("create index on staged (reference)").update();
        jdbc.sql("create index on staged (line)").update();
        jdbc.sql("analyze staged (line, reference, digest)").update();
        jdbc.sql("""
                        update staged s
                           set differs = true
                          from contract c
                         where c.reference = s.reference
                           and c.content_digest is distinct from s.digest
                           and (not c.other_columns @> s.extras
                                or exists (select 1
                                             from (select %s as facts offset 0) now,
                                                  jsonb_each_text(s.facts) fact
                                            where fact.value is distinct from c.imported ->> fact.key
                                              and fact.value is distinct from now.facts ->> fact.key))
                        """.formatted(ImportedColumns.current("c"))).update();
    }

    Comparison compare(LocalDate today) {
        return jdbc.sql("""
                        select count(*) filter (where c.id is null)                                        as created,
                               count(*) filter (where c.id is not null and not s.differs)                  as unchanged,
                               count(*) filter (where s.differs)                                           as updated,
                               count(*) filter (where c.id is null and s.facts ->> 'EndDate' is null)      as open_ended,
                               count(*) filter (where c.id is null and (s.facts ->> 'EndDate')::date < ?)  as already_over
                          from staged s
                          left join contract c on c.reference = s.reference
                        """)
                .param(today)
                .query((row, index) -> new Comparison(
                        row.getLong("created"),
                        row.getLong("unchanged"),
                        row.getLong("updated"),
                        row.getLong("open_ended"),
                        row.getLong("already_over")))
                .single();
    }

    void organisationsAndSuppliers() {
        jdbc.sql("""
                        insert into organisation (name, uri)
                        select facts ->> 'OrganisationLabel', max(facts ->> 'OrganisationURI')
                          from staged
                         where facts ->> 'OrganisationLabel' is not null
                         group by 1
                            on conflict (name) do nothing
                        """).update();
        jdbc.sql(SUPPLIERS.formatted(
                        "facts ->> 'CompaniesHouseRegistrationNumber'",
                        "(facts ->> 'CompaniesHouseRegistrationNumber') ~ '^[A-Z0-9]{8}$'",
                        "facts ->> 'CompaniesHouseRegistrationNumber'",
                        "(company_number) where company_number is not null",
                        NAME_KEY))
                .update();
        jdbc.sql(SUPPLIERS.formatted(
                        NAME_KEY,
                        "coalesce(facts ->> 'CompaniesHouseRegistrationNumber', '') !~ '^[A-Z0-9]{8}$'",
                        "null",
                        "(name_key) where company_number is null",
                        NAME_KEY))
                .update();
    }

    private static final String NAME_KEY =
            "btrim(lower(regexp_replace(facts ->> 'SupplierName', '[^[:alnum:]]+', ' ', 'g')))";

    private static final String SUPPLIERS = """
            insert into supplier (name, name_key, company_number, charity_number, other_id, sme, vcse, vcse_type, postcode)
            select distinct on (%1$s)
                   facts ->> 'SupplierName', %5$s, %3$s,
                   facts ->> 'CharityCommissionNumber', facts ->> 'OtherSupplierID',
                   (facts ->> 'SMESupplier')::boolean, (facts ->> 'VCSESupplier')::boolean,
                   case when facts ->> 'VCSESupplierType' in ('Voluntary sector', 'Community sector')
                        then facts ->> 'VCSESupplierType' end,
                   facts ->> 'SupplierPostcode'
              from staged
             where facts ->> 'SupplierName' is not null and %2$s
             order by %1$s, line
                on conflict %4$s do nothing
            """;

    /**
     * Adds the contracts that the register does not have.
     *
     * @return their row numbers
     */
    List<Long> addNew(LocalDate today) {
        return jdbc.sql("""
                        insert into contract (reference, registered_on, content_digest, imported, other_columns,
                                              organisation_id, supplier_id, ended_on,
                        """
                        + ImportedColumns.columns()
                        + """
                        )
                        select reference, :today, digest, facts, extras, organisation_id, supplier_id,
                               case when (facts ->> 'EndDate')::date < :today then (facts ->> 'EndDate')::date end,
                        """
                        + ImportedColumns.values("facts")
                        + """

                          from (select s.*, o.id as organisation_id, coalesce(by_number.id, by_name.id) as supplier_id
                                  from staged s
                                  left join organisation o on o.name = s.facts ->> 'OrganisationLabel'
                                  left join supplier by_number
                                    on by_number.company_number = s.facts ->> 'CompaniesHouseRegistrationNumber'
                                  left join supplier by_name
                                    on by_name.company_number is null and by_number.id is null
                                   and by_name.name_key =
                        """
                        + NAME_KEY.replace("facts", "s.facts")
                        + """

                                 where not exists (select 1 from contract c where c.reference = s.reference)) new
                        returning id
                        """)
                .param("today", today)
                .query(Long.class)
                .list();
    }

    /** What follows for new contracts from what their rows say. */
    void complete(List<Long> created, String fileName, String who, Instant now) {
        Long[] ids = created.toArray(Long[]::new);
        jdbc.sql("update contract set regime = 'PCR2015' where id = any(?) and regime is null and start_date < ?")
                .params(ids, Threshold.ACT_BEGINS)
                .update();
        jdbc.sql("""
                        insert into timeline (reference, happened_at, entered_at, who, sentence)
                        select s.reference, ?, ?, ?,
                               'Registered from line ' || s.line || ' of ' || ? || '.'
                               || case when c.ended_on is null then '' else ' It was over already.' end
                          from staged s
                          join contract c on c.reference = s.reference
                         where c.id = any(?)
                        """)
                .params(Timestamp.from(now), Timestamp.from(now), who, fileName, ids)
                .update();
        options(ids);
    }

    /** Each option is decided on six months before the end it would move, or as early as notice is asked for. */
    private void options(Long[] ids) {
        jdbc.sql("""
                        insert into extension_option (contract_id, number, months, decide_by, state, settled_on)
                        select o.contract_id, o.number, o.months, o.decide_by,
                               case when o.decide_by < c.registered_on then 'LAPSED' else 'OPEN' end,
                               case when o.decide_by < c.registered_on then c.registered_on end
                          from (select c.id as contract_id, option.number, option.months,
                                       (c.end_date
                                        + make_interval(months => coalesce(sum(option.months) over earlier, 0)::integer)
                                        - coalesce(make_interval(days => c.notice_days), interval '6 months'))::date
                                       as decide_by
                                  from staged s
                                  join contract c on c.reference = s.reference
                                 cross join unnest(s.options) with ordinality as option(months, number)
                                 where c.id = any(?) and c.end_date is not null and c.ended_on is null
                                window earlier as (partition by c.id order by option.number
                                                   rows between unbounded preceding and 1 preceding)) o
                          join contract c on c.id = o.contract_id
                        """).param(ids).update();
    }

    /** A contract and how closely it is managed. */
    record Tiered(long contract, Tiering.Outcome outcome) {}

    /** Sets how closely new contracts are managed, all at once: every update of a contract writes its whole row. */
    void setTiers(List<Tiered> tiers) {
        jdbc.sql("""
                        update contract c
                           set tier = t.tier, review_every_months = t.months
                          from unnest(?, ?, ?) as t(id, tier, months)
                         where c.id = t.id
                        """)
                .param(tiers.stream().map(Tiered::contract).toArray(Long[]::new))
                .param(tiers.stream().map(one -> one.outcome().tier().name()).toArray(String[]::new))
                .param(tiers.stream()
                        .map(one -> one.outcome().reviewEveryMonths())
                        .toArray(Integer[]::new))
                .update();
    }

    /** Opens the cycles of new contracts that are not over. */
    void openCycles(List<Long> created, long importId, String who, Instant now) {
        jdbc.sql("""
                        insert into cycle (reference, contract_id, title, entered_by, opened_at, opened_by, import_id)
                        select reference, id, title, 'CONTRACT_REGISTERED', ?, ?, ?
                          from contract
                         where id = any(?) and ended_on is null
                        """)
                .params(Timestamp.from(now), who, importId, created.toArray(Long[]::new))
                .update();
    }
}
