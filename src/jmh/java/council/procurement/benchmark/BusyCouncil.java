package council.procurement.benchmark;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A hundred thousand contracts in force and ten thousand cycles under way at all eight steps, each with an open task. What the
 * engine would write is copied from one real instance, which takes seconds instead of hours.
 */
final class BusyCouncil {

    /** How many contracts. */
    static final int CONTRACTS = Integer.getInteger("contracts", 100_000);

    /** How many cycles, those of the first contracts. */
    static final int CYCLES = Integer.getInteger("cycles", 10_000);

    private BusyCouncil() {}

    /** Writes all of it into an empty database. */
    static void in(Octant octant) {
        ProposalModel.deploy(octant.bean(RepositoryService.class));
        octant.bean(RuntimeService.class).startProcessInstanceByKey(ProposalModel.PROCESS, "TEMPLATE");
        fill(octant.owner());
    }

    private static void fill(JdbcClient owner) {
        contracts(owner);
        cycles(owner);
        work(owner);
        owner.sql("""
                        insert into notice_obligation
                               (reference, duty, occasion, event, event_day, circumstance, certain, because, clause, due_day,
                                due_by_law, draft_from, remind_on, opened_at)
                        select 'ABC-2025-' || lpad(i::text, 7, '0'), 'TERMINATION', 'once', 'CONTRACT_ENDED', current_date,
                               'NONE', true, 'It ended.', 's80', current_date - 200 + i % 400, true, current_date,
                               current_date, now()
                          from generate_series(1, ?) as i
                        """).param(CYCLES).update();
        owner.sql("vacuum analyze").update();
    }

    private static void contracts(JdbcClient owner) {
        owner.sql("""
                        insert into supplier (name, name_key, sme, vcse, postcode)
                        select 'Supplier ' || i, 'supplier ' || i, i % 2 = 0, i % 9 = 0, 'SG' || i % 20 || ' 1AA'
                          from generate_series(1, 9000) as i
                        """).update();
        owner.sql("""
                        insert into contract
                               (reference, title, service_category_label, start_date, end_date, value_ex_vat_pence,
                                supplier_name, supplier_id, registered_on)
                        select 'ABC-2025-' || lpad(i::text, 7, '0'), 'Maintenance of lifts no. ' || i, 'Service ' || i % 90,
                               current_date - 400, current_date + 30 + i % 1800, 100000 + i::bigint * 37,
                               'Supplier ' || supplier.id, supplier.id, current_date
                          from generate_series(1, ?) as i
                          join supplier on supplier.id = 1 + i % 9000
                        """).param(CONTRACTS).update();
        owner.sql("""
                        insert into contract_date (contract_id, kind, day, due_at, armed_from, process, timer)
                        select contract.id, days.kind, end_date - days.ahead, now(), now(), 'cycle', 'ReviewDue'
                          from contract,
                               (values ('REVIEW_OPENS', 730), ('DECIDE_BY', 365), ('ENDS', 0)) as days (kind, ahead)
                        """).update();
        owner.sql("""
                        insert into review (contract_id, number, opened_on)
                        select id, 1, current_date from contract where id % 10 = 0
                        """).update();
        decided(owner);
    }

    /** The review of every seventh contract is over. */
    private static void decided(JdbcClient owner) {
        owner.sql("""
                        insert into review (contract_id, number, opened_on, decided_on)
                        select id, 1, current_date - 300, current_date - 100
                          from contract where id % 7 = 0 and id % 10 <> 0
                        """).update();
        owner.sql("""
                        insert into review_decision (review_id, version, decision, reasons, author, decided_by, decided_on)
                        select id, 1, 'INSOURCE', 'It is the default.', 'officer', 'manager', decided_on
                          from review where decided_on is not null
                        """).update();
        owner.sql("""
                        update contract_date
                           set settled_at = now()
                         where kind = 'REVIEW_OPENS' and contract_id in (select contract_id from review)
                        """).update();
    }

    private static void cycles(JdbcClient owner) {
        owner.sql("""
                        insert into cycle (reference, contract_id, title, entered_by, opened_at, opened_by, started_at)
                        select reference, id, title, 'CONTRACT_REGISTERED', now(), 'octant', now()
                          from contract where id <= (select min(id) from contract) + ? - 1
                        """).param(CYCLES).update();
        owner.sql("""
                        insert into act_ru_execution
                        select (jsonb_populate_record(null::act_ru_execution, to_jsonb(one) || jsonb_build_object(
                                   'id_', 'c' || cycle.contract_id, 'proc_inst_id_', 'c' || cycle.contract_id,
                                   'root_proc_inst_id_', 'c' || cycle.contract_id, 'business_key_', cycle.reference))).*
                          from cycle, (select * from act_ru_execution where business_key_ = 'TEMPLATE' limit 1) one
                        """).update();
        owner.sql("""
                        insert into act_hi_actinst
                               (id_, proc_def_key_, proc_def_id_, proc_inst_id_, execution_id_, act_id_, act_type_,
                                start_time_, end_time_, act_inst_state_)
                        select 'a' || number || 'c' || cycle.contract_id, 'cycle', one.proc_def_id_,
                               'c' || cycle.contract_id, 'c' || cycle.contract_id,
                               (array['Engagement', 'Options', 'Preparation', 'Tender', 'Award', 'Management',
                                      'TenderDebrief', 'Renewal'])[1 + (cycle.contract_id + number) % 8],
                               'callActivity', now() - interval '1 day' * (cycle.contract_id % 700),
                               case number when 0 then null else now() end, case number when 0 then 0 else 4 end
                          from cycle, generate_series(0, 3) as number,
                               (select * from act_ru_execution where business_key_ = 'TEMPLATE' limit 1) one
                        """).update();
        owner.sql("update act_hi_actinst set act_id_ = 'CallActivity_' || act_id_ where act_type_ = 'callActivity'")
                .update();
    }

    private static void work(JdbcClient owner) {
        owner.sql("""
                        insert into act_ru_task
                        select (jsonb_populate_record(null::act_ru_task, to_jsonb(one) || jsonb_build_object(
                                   'id_', 't' || cycle.contract_id, 'proc_inst_id_', 'c' || cycle.contract_id,
                                   'execution_id_', 'c' || cycle.contract_id,
                                   'due_date_', now() + interval '1 day' * (cycle.contract_id % 90 - 20)))).*
                          from cycle, (select * from act_ru_task limit 1) one
                        """).update();
        owner.sql("""
                        insert into act_ru_identitylink
                        select (jsonb_populate_record(null::act_ru_identitylink, to_jsonb(one) || jsonb_build_object(
                                   'id_', 'l' || cycle.contract_id, 'task_id_', 't' || cycle.contract_id))).*
                          from cycle, (select * from act_ru_identitylink where task_id_ is not null limit 1) one
                        """).update();
    }
}
