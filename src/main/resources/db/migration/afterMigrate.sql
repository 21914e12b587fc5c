-- What the application's role may do: work with all rows, change no table, and only add to what is kept for good.
grant usage on schema public to ${application_role};
grant select, insert, update, delete on all tables in schema public to ${application_role};
grant usage, select on all sequences in schema public to ${application_role};
revoke update, delete, truncate on timeline, rule_answer from ${application_role};
revoke update, delete, truncate on bank_holiday_change from ${application_role};
grant update (dates_moved) on bank_holiday_change to ${application_role};
revoke insert, update, delete, truncate on flyway_schema_history from ${application_role};
revoke update, delete, truncate on publication_line from ${application_role};
revoke delete, truncate on publication, withheld_value from ${application_role};
revoke delete, truncate on ocds_release from ${application_role};
revoke update, delete, truncate on document from ${application_role};
grant update (removed_by, removed_at, removed_because, superseded_at) on document to ${application_role};
revoke update, truncate on document_part from ${application_role};
revoke update, delete, truncate on approval, approval_fact, approval_author, approval_seat, approval_decision,
    approval_withdrawal, delegation, delegation_end from ${application_role};
revoke update, delete, truncate on break_glass, break_glass_read, break_glass_check from ${application_role};
revoke update, delete, truncate on revaluation, revaluation_finding, revaluation_reading, revaluation_withdrawal,
    revaluation_approval from ${application_role};
revoke delete, truncate on procurement_hold from ${application_role};
