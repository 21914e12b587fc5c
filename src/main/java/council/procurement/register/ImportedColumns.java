package council.procurement.register;

import static council.procurement.register.intake.RegisterColumn.*;

import council.procurement.register.intake.RegisterColumn;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Which column of the register holds what a file's column says, and how a text becomes its value. */
final class ImportedColumns {

    /** Of each column that goes straight into the contract: the name there, and the SQL type. */
    static final Map<RegisterColumn, Target> TARGETS = targets();

    private ImportedColumns() {}

    /**
     * Where a fact goes.
     *
     * @param column the register's column
     * @param type its SQL type
     */
    record Target(String column, String type) {

        /** The SQL for the fact in a JSON object. */
        String from(String facts, RegisterColumn source) {
            String text = facts + " ->> '" + source.officialName() + "'";
            if (source == CONTRACT_KIND) {
                return "case " + text
                        + " when 'Goods' then 'GOODS' when 'Services' then 'SERVICES' when 'Works' then 'WORKS'"
                        + " when 'Light touch services' then 'LIGHT_TOUCH' when 'Concession' then 'CONCESSION'"
                        + " when 'Light touch concession' then 'LIGHT_TOUCH_CONCESSION' end";
            }
            return source == LAW_REGIME
                    ? "case " + text + " when 'Procurement Act 2023' then 'PA2023'"
                            + " when 'Public Contracts Regulations 2015' then 'PCR2015'"
                            + " else case when " + text + " is not null then 'OTHER' end end"
                    : "(" + text + ")::" + type;
        }
    }

    private static Map<RegisterColumn, Target> targets() {
        var targets = new EnumMap<RegisterColumn, Target>(RegisterColumn.class);
        put(
                targets,
                "text",
                Map.ofEntries(
                        Map.entry(OPEN_CONTRACTING_ID, "open_contracting_id"),
                        Map.entry(CONTRACT_TITLE, "title"),
                        Map.entry(CONTRACT_TYPE, "contract_type"),
                        Map.entry(ORGANISATIONAL_UNIT, "organisational_unit"),
                        Map.entry(SERVICE_CATEGORY_LABEL, "service_category_label"),
                        Map.entry(SERVICE_CATEGORY_URI, "service_category_uri"),
                        Map.entry(DESCRIPTION, "description"),
                        Map.entry(PROCUREMENT_CATEGORY, "procurement_category"),
                        Map.entry(CPV_LABEL, "cpv_label"),
                        Map.entry(CPV_CODE, "cpv_code"),
                        Map.entry(PROCLASS_LABEL, "proclass_label"),
                        Map.entry(PROCLASS_CODE, "proclass_code"),
                        Map.entry(SUPPLIER_NAME, "supplier_name"),
                        Map.entry(COMPANIES_HOUSE_REGISTRATION_NUMBER, "company_number"),
                        Map.entry(CHARITY_COMMISSION_NUMBER, "charity_number"),
                        Map.entry(OTHER_SUPPLIER_ID, "other_supplier_id"),
                        Map.entry(VCSE_SUPPLIER_TYPE, "vcse_supplier_type"),
                        Map.entry(CONTACT_NAME, "contact_name"),
                        Map.entry(CONTACT_EMAIL, "contact_email"),
                        Map.entry(CONTACT_URL, "contact_url"),
                        Map.entry(PROCESS_TYPE, "process_type"),
                        Map.entry(TENDER_DOCUMENT_URL, "tender_document_url"),
                        Map.entry(CONTRACT_DOCUMENT_URL, "contract_document_url"),
                        Map.entry(PERFORMANCE_INFORMATION_URL, "performance_information_url"),
                        Map.entry(AREA_SERVED_LABEL, "area_served_label"),
                        Map.entry(AREA_SERVED_URI, "area_served_uri"),
                        Map.entry(CONTRACT_OWNER, "contract_owner"),
                        Map.entry(CONTRACT_MANAGER, "contract_manager"),
                        Map.entry(PROCEDURE, "procedure"),
                        Map.entry(LAW_REGIME, "regime"),
                        Map.entry(CONTRACT_KIND, "kind")));
        put(
                targets,
                "date",
                Map.of(
                        START_DATE, "start_date",
                        END_DATE, "end_date",
                        REVIEW_DATE, "review_date",
                        LAST_EXTENSION_DATE, "last_extension_date"));
        put(
                targets,
                "bigint",
                Map.of(
                        CONTRACT_VALUE, "value_ex_vat_pence",
                        VALUE_INC_VAT, "value_inc_vat_pence",
                        IRRECOVERABLE_VAT, "irrecoverable_vat_pence"));
        put(
                targets,
                "boolean",
                Map.of(
                        FIXED_COST, "fixed_cost",
                        SME_SUPPLIER, "sme_supplier",
                        VCSE_SUPPLIER, "vcse_supplier"));
        put(targets, "integer", Map.of(NOTICE_PERIOD, "notice_days"));
        return Collections.unmodifiableMap(targets);
    }

    private static void put(Map<RegisterColumn, Target> targets, String type, Map<RegisterColumn, String> columns) {
        columns.forEach((source, column) -> targets.put(source, new Target(column, type)));
    }

    /**
     * The SQL for what the register has of a contract now, as facts of a row; without the law it was procured under
     * and what it is for, which the register keeps in other words.
     */
    static String current(String contract) {
        return TARGETS.entrySet().stream()
                .filter(target -> target.getKey() != LAW_REGIME && target.getKey() != CONTRACT_KIND)
                .map(target -> "'" + target.getKey().officialName() + "', " + contract + "."
                        + target.getValue().column())
                .collect(Collectors.joining(
                        ", ",
                        "jsonb_build_object(",
                        ", '" + ORGANISATION_LABEL.officialName()
                                + "', (select o.name from organisation o where o.id = " + contract
                                + ".organisation_id))"));
    }

    /** The register's columns, in the order of {@link #values}. */
    static String columns() {
        return TARGETS.values().stream().map(Target::column).collect(Collectors.joining(", "));
    }

    /** The SQL for their values from a JSON object of facts. */
    static String values(String facts) {
        return TARGETS.entrySet().stream()
                .map(target -> target.getValue().from(facts, target.getKey()))
                .collect(Collectors.joining(",\n       "));
    }
}
