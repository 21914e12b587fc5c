package council.procurement.register.intake;

import static council.procurement.register.intake.CellKind.CHARITY_NUMBER;
import static council.procurement.register.intake.CellKind.CHOICE;
import static council.procurement.register.intake.CellKind.COMPANY_NUMBER;
import static council.procurement.register.intake.CellKind.DATE;
import static council.procurement.register.intake.CellKind.EMAIL;
import static council.procurement.register.intake.CellKind.EXTENSIONS;
import static council.procurement.register.intake.CellKind.LONG_TEXT;
import static council.procurement.register.intake.CellKind.MONEY;
import static council.procurement.register.intake.CellKind.PERIOD;
import static council.procurement.register.intake.CellKind.POSTCODE;
import static council.procurement.register.intake.CellKind.REFERENCE;
import static council.procurement.register.intake.CellKind.TEXT;
import static council.procurement.register.intake.CellKind.URL;
import static council.procurement.register.intake.CellKind.YES_NO;

import java.util.Arrays;
import java.util.List;

/**
 * The columns of a contracts register: first the 38 of the Local Government Association's schema, in its order, then
 * those that councils keep beside them.
 *
 * <p>Source: LGA, Contracts schema for the Local Government Transparency Code 2015, {@code Contracts.json}.
 */
public enum RegisterColumn {
    ORGANISATION_LABEL("OrganisationLabel", TEXT, 200),
    ORGANISATION_URI("OrganisationURI", TEXT, 500),
    CONTRACT_REFERENCE("ContractReference", REFERENCE, 100, true),
    OPEN_CONTRACTING_ID("OpenContractingID", TEXT, 200),
    CONTRACT_TITLE("ContractTitle", TEXT, 500, true),
    CONTRACT_TYPE("ContractType", CHOICE, 100),
    ORGANISATIONAL_UNIT("OrganisationalUnit", TEXT, 200, true),
    SERVICE_CATEGORY_LABEL("ServiceCategoryLabel", TEXT, 200),
    SERVICE_CATEGORY_URI("ServiceCategoryURI", TEXT, 500),
    DESCRIPTION("Description", LONG_TEXT, 10_000, true),
    PROCUREMENT_CATEGORY("ProcurementCategory", TEXT, 200),
    CPV_LABEL("CPVLabel", TEXT, 500),
    CPV_CODE("CPVCode", CellKind.CPV_CODE, 500),
    PROCLASS_LABEL("ProclassLabel", TEXT, 200),
    PROCLASS_CODE("ProclassCode", TEXT, 200),
    START_DATE("StartDate", DATE, 100, true),
    END_DATE("EndDate", DATE, 100, true),
    REVIEW_DATE("ReviewDate", DATE, 100, true),
    LAST_EXTENSION_DATE("LastExtensionDate", DATE, 200),
    CONTRACT_VALUE("ContractValue", MONEY, 100, true),
    FIXED_COST("FixedCost", YES_NO, 100),
    IRRECOVERABLE_VAT("IrrecoverableVAT", MONEY, 100, true),
    SUPPLIER_NAME("SupplierName", TEXT, 500, true),
    COMPANIES_HOUSE_REGISTRATION_NUMBER("CompaniesHouseRegistrationNumber", COMPANY_NUMBER, 100),
    CHARITY_COMMISSION_NUMBER("CharityCommissionNumber", CHARITY_NUMBER, 100, true),
    OTHER_SUPPLIER_ID("OtherSupplierID", TEXT, 200),
    SME_SUPPLIER("SMESupplier", YES_NO, 100, true),
    VCSE_SUPPLIER("VCSESupplier", YES_NO, 100, true),
    VCSE_SUPPLIER_TYPE("VCSESupplierType", CHOICE, 100),
    CONTACT_NAME("ContactName", TEXT, 200),
    CONTACT_EMAIL("ContactEmail", EMAIL, 254),
    CONTACT_URL("ContactURL", URL, 2_000),
    PROCESS_TYPE("ProcessType", CHOICE, 200, true),
    TENDER_DOCUMENT_URL("TenderDocumentURL", URL, 2_000),
    CONTRACT_DOCUMENT_URL("ContractDocumentURL", URL, 2_000),
    PERFORMANCE_INFORMATION_URL("PerformanceInformationURL", URL, 2_000),
    AREA_SERVED_LABEL("AreaServedLabel", TEXT, 500),
    AREA_SERVED_URI("AreaServedURI", TEXT, 500),

    SUPPLIER_POSTCODE("SupplierPostcode", POSTCODE, 100),
    CONTRACT_OWNER("ContractOwner", TEXT, 200),
    CONTRACT_MANAGER("ContractManager", TEXT, 200),
    CONTRACT_STATUS("ContractStatus", TEXT, 100),
    AWARD_DATE("AwardDate", DATE, 100),
    NOTICE_PERIOD("NoticePeriod", PERIOD, 200),
    EXTENSION_OPTIONS("ExtensionOptions", EXTENSIONS, 500),
    EXTENDED_VALUE("ExtendedValue", MONEY, 100),
    VALUE_INC_VAT("ValueIncVAT", MONEY, 100),
    ANNUAL_VALUE("AnnualValue", MONEY, 100),
    PROCEDURE("Procedure", TEXT, 200),
    LAW_REGIME("LawRegime", CHOICE, 200),
    CONTRACT_KIND("ContractKind", CHOICE, 200);

    private static final List<RegisterColumn> LGA =
            List.copyOf(Arrays.asList(values()).subList(0, 38));

    private final String officialName;
    private final CellKind kind;
    private final int maxLength;
    private final boolean required;

    RegisterColumn(String officialName, CellKind kind, int maxLength) {
        this(officialName, kind, maxLength, false);
    }

    RegisterColumn(String officialName, CellKind kind, int maxLength, boolean required) {
        this.officialName = officialName;
        this.kind = kind;
        this.maxLength = maxLength;
        this.required = required;
    }

    /** The 38 columns of the LGA's schema, in its order. */
    public static List<RegisterColumn> lga() {
        return LGA;
    }

    /** The column's name in the LGA's schema, or the one Octant uses. */
    public String officialName() {
        return officialName;
    }

    /** What its cells hold. */
    public CellKind kind() {
        return kind;
    }

    /** The most characters that a value of it has. */
    public int maxLength() {
        return maxLength;
    }

    /** Whether the LGA's schema asks for it. Real registers leave most of these blank all the same. */
    public boolean required() {
        return required;
    }
}
