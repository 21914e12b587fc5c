package council.procurement.benchmark;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is searched and shown beside the contracts and cycles of {@link BusyCouncil}: as many procurements again that have led to
 * no contract yet, three lessons of every tenth contract, what every cycle leaves behind in years, and one cycle that has far
 * more of everything than any other.
 */
final class BusyFile {

    /** The cycle with most in its file; its contract has the same reference. */
    static final String REFERENCE = "ABC-2025-0000001";

    /** A word of one contract, one procurement, one supplier and one lesson. */
    static final String RARE = "paternoster";

    private BusyFile() {}

    /** Writes all of it beside what is there. */
    static void in(Octant octant) {
        JdbcClient owner = octant.owner();
        procurements(owner);
        lessons(owner);
        ofEvery(owner);
        ofOne(owner);
        rare(owner);
        owner.sql("vacuum analyze").update();
    }

    private static void procurements(JdbcClient owner) {
        owner.sql("""
                        insert into cycle (reference, title, entered_by, opened_at, opened_by, started_at)
                        select 'ABC-2026-' || lpad(i::text, 7, '0'), 'Repair of lifts no. ' || i, 'NEED_IDENTIFIED', now(), 'octant',
                               now()
                          from generate_series(1, ?) as i
                        """).param(BusyCouncil.CYCLES).update();
        owner.sql("""
                        insert into procurement (reference, title, opened_by, department, category, need)
                        select reference, title, 'officer', 'Department ' || length(title) % 40, 'Building maintenance',
                               'Lifts stand still. ' || repeat('People with prams and wheelchairs wait for the repair. ', 5)
                          from cycle where contract_id is null
                        """).update();
    }

    private static void lessons(JdbcClient owner) {
        owner.sql("""
                        insert into lesson (contract_id, category, step, text, filed_at)
                        select id, 'Building maintenance', step,
                               'Ask who mends the lifts at night, ' || repeat('and what it costs when nobody comes, ', 4)
                               || 'before the tender. Number ' || id, now()
                          from contract, generate_series(2, 4) as step where id % 10 = 0
                        """).update();
    }

    /** Fifty entries, five documents, ten answers and three approvals of each cycle. */
    private static void ofEvery(JdbcClient owner) {
        owner.sql("""
                        insert into timeline (reference, happened_at, entered_at, who, sentence)
                        select reference, now() - interval '1 day' * i, now(), 'officer', 'Something was done, number ' || i || '.'
                          from cycle, generate_series(1, 50) as i where contract_id is not null
                        """).update();
        ofEach(owner, "contract_id is not null", 5, 10, 3);
    }

    private static void ofOne(JdbcClient owner) {
        owner.sql("""
                        insert into procurement (reference, title, opened_by, department, need, begins_on, publish_on, starts_on)
                        select reference, title, 'officer', 'Estates', 'Lifts stand still.', current_date - 300, current_date - 200,
                               current_date
                          from cycle where reference = ?
                        """).param(REFERENCE).update();
        owner.sql("""
                        insert into timeline (reference, happened_at, entered_at, who, sentence)
                        select ?, now() - interval '1 hour' * i, now(), 'officer', 'Something was done, number ' || i || '.'
                          from generate_series(1, 2000) as i
                        """).param(REFERENCE).update();
        ofEach(owner, "reference = '" + REFERENCE + "'", 200, 100, 40);
        owner.sql("""
                        insert into notice_obligation
                               (reference, duty, occasion, event, event_day, circumstance, certain, because, clause, due_day,
                                due_by_law, draft_from, remind_on, opened_at)
                        select ?, 'TERMINATION', 'occasion ' || i, 'CONTRACT_ENDED', current_date, 'NONE', true, 'It ended.',
                               's80', current_date + i, true, current_date, current_date, now()
                          from generate_series(1, 40) as i
                        """).param(REFERENCE).update();
        owner.sql("""
                        insert into variation (contract_id, number, kind, reason, value_before_pence, value_after_pence, agreed_on,
                                               recorded_by, approved_by)
                        select id, i, 'VALUE', 'More lifts.', i, i + 1, current_date - i, 'contracts', 'manager'
                          from contract, generate_series(1, 40) as i where reference = ?
                        """).param(REFERENCE).update();
        owner.sql("""
                        insert into lesson (contract_id, category, step, text, filed_at)
                        select id, 'Building maintenance', 1 + i % 8, 'Ask earlier who mends the lifts, number ' || i, now()
                          from contract, generate_series(1, 60) as i where reference = ?
                        """).param(REFERENCE).update();
        owner.sql("""
                        insert into act_ru_task
                        select (jsonb_populate_record(null::act_ru_task, to_jsonb(one) || jsonb_build_object('id_', 'm' || i))).*
                          from (select t.* from act_ru_task t
                                  join cycle on t.proc_inst_id_ = 'c' || cycle.contract_id
                                 where cycle.reference = ?) one, generate_series(1, 30) as i
                        """).param(REFERENCE).update();
    }

    /** So many documents, answers of rules and approvals of each cycle of which that is true. */
    private static void ofEach(JdbcClient owner, String which, int documents, int answers, int approvals) {
        owner.sql("""
                        insert into document (reference, name, file_type, bytes, sha256, description, access_key, stored_by,
                                              stored_at)
                        select reference, 'Document ' || i || '.pdf', 'PDF', 1000, repeat('0', 64), 'What was agreed', null,
                               'officer', now()
                          from cycle, generate_series(1, ?) as i where %s
                        """.formatted(which)).param(documents).update();
        owner.sql("""
                        insert into rule_answer (reference, asked_for, rule, version, citation, inputs, outcome, because, asked_at)
                        select reference, 'threshold ' || i, 'threshold', '2026-01-01', 'Procurement Act 2023, Schedule 1',
                               jsonb_build_object('value', i + 1000 * ?), '{"covered": true}', 'It is above the threshold.', now()
                          from cycle, generate_series(1, ?) as i where %s
                        """.formatted(which)).param(answers).param(answers).update();
        owner.sql("""
                        with asked as (
                            insert into approval (reference, subject, sentence, value_ex_vat_pence, key_decision, risk, digest,
                                                  rule_version, citation, because, asked_at, due_on)
                            select reference, 'STRATEGY', 'Buy lifts.', 100, false, 'LOW', repeat('0', 64), '1', 'Contract rules',
                                   'By value.', now() - interval '9 days', current_date
                              from cycle, generate_series(1, ?) as i where %s
                            returning number)
                        insert into approval_seat (approval, seat, staff_group)
                        select number, seat, 'heads-of-service' from asked, generate_series(0, 1) as seat
                        """.formatted(which)).param(approvals).update();
        // It looks through all decisions for each, as long as the database has no statistics of them.
        owner.sql("alter table approval_decision disable trigger approval_is_by_others").update();
        owner.sql("""
                        insert into approval_decision (approval, seat, who, decision, no_interest, digest, decided_at)
                        select approval, seat, 'head-' || seat, 'APPROVED', true, repeat('0', 64), now() from approval_seat
                        on conflict do nothing
                        """).update();
        owner.sql("alter table approval_decision enable trigger approval_is_by_others").update();
    }

    private static void rare(JdbcClient owner) {
        String word = " with " + RARE;
        owner.sql("update contract set title = title || ? where reference = 'ABC-2025-0077777'").param(word).update();
        owner.sql("update procurement set need = need || ? where reference = 'ABC-2026-0007777'").param(word).update();
        owner.sql("update supplier set name = name || ?, name_key = name_key || ? where name = 'Supplier 77'")
                .param(word)
                .param(word)
                .update();
        owner.sql("update lesson set text = text || ? where id = (select max(id) from lesson)").param(word).update();
    }
}
