package council.procurement.register.intake;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.register.intake.ColumnNames.Match;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Columns under the names that councils give them. */
class ColumnNamesTest {

    @Test
    void columnsAreThoseOfTheSchemaInItsOrder() {
        assertThat(RegisterColumn.lga())
                .extracting(RegisterColumn::officialName)
                .containsExactly(
                        "OrganisationLabel",
                        "OrganisationURI",
                        "ContractReference",
                        "OpenContractingID",
                        "ContractTitle",
                        "ContractType",
                        "OrganisationalUnit",
                        "ServiceCategoryLabel",
                        "ServiceCategoryURI",
                        "Description",
                        "ProcurementCategory",
                        "CPVLabel",
                        "CPVCode",
                        "ProclassLabel",
                        "ProclassCode",
                        "StartDate",
                        "EndDate",
                        "ReviewDate",
                        "LastExtensionDate",
                        "ContractValue",
                        "FixedCost",
                        "IrrecoverableVAT",
                        "SupplierName",
                        "CompaniesHouseRegistrationNumber",
                        "CharityCommissionNumber",
                        "OtherSupplierID",
                        "SMESupplier",
                        "VCSESupplier",
                        "VCSESupplierType",
                        "ContactName",
                        "ContactEmail",
                        "ContactURL",
                        "ProcessType",
                        "TenderDocumentURL",
                        "ContractDocumentURL",
                        "PerformanceInformationURL",
                        "AreaServedLabel",
                        "AreaServedURI");
    }

    @ParameterizedTest
    @EnumSource
    void columnIsKnownByItsOfficialNameInAnySpelling(RegisterColumn column) {
        String name = column.officialName();
        String snake = name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT);

        for (String spelling : List.of(
                name,
                " " + name + "  ",
                name.toUpperCase(java.util.Locale.ROOT),
                snake,
                snake.replace('_', ' '),
                snake.replace('_', '-') + ":",
                "\uFEFF" + name,
                "ï»¿" + name,
                "\"" + name + "\"*")) {
            assertThat(ColumnNames.exact(spelling)).as(spelling).isNotNull();
            assertThat(Objects.requireNonNull(ColumnNames.exact(spelling)).column())
                    .as(spelling)
                    .isEqualTo(column);
        }
    }

    @Test
    void noNameStandsForTwoColumns() {
        Map<String, String> columns = new HashMap<>();
        for (String line : SeenNames.TABLE.split("\n", -1)) {
            int colon = line.indexOf(':');
            String column = line.substring(0, Math.max(colon, 0));
            for (String name : line.substring(colon + 1).split("[;|]", -1)) {
                String before = name.isBlank() ? null : columns.put(ColumnName.essence(name), column);
                assertThat(before == null || before.equals(column)).as(name).isTrue();
            }
        }
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "contract_id,                           CONTRACT_REFERENCE",
        "contract_description,                  DESCRIPTION",
        "vendor,                                SUPPLIER_NAME",
        "product_category,                      PROCUREMENT_CATEGORY",
        "directorate,                           ORGANISATIONAL_UNIT",
        "validity_start,                        START_DATE",
        "validity_end,                          END_DATE",
        "contract_status,                       CONTRACT_STATUS",
        "original_value,                        CONTRACT_VALUE",
        "extended_value,                        EXTENDED_VALUE",
        "Ref,                                   CONTRACT_REFERENCE",
        "Title of agreement,                    CONTRACT_TITLE",
        "Supplier ,                             SUPPLIER_NAME",
        "Start,                                 START_DATE",
        "End,                                   END_DATE",
        "Review date,                           REVIEW_DATE",
        "Contract value (£),                    CONTRACT_VALUE",
        "SME,                                   SME_SUPPLIER",
        "VCS,                                   VCSE_SUPPLIER",
        "Postcode,                              SUPPLIER_POSTCODE",
        "Contract Reference number / ID,        CONTRACT_REFERENCE",
        "Title of the Agreement,                CONTRACT_TITLE",
        "Local authority directorate/service responsible, ORGANISATIONAL_UNIT",
        "Procurement classification: CPV code,  CPV_CODE",
        "Nominated contact point: email,        CONTACT_EMAIL",
        "Supplier registered company number,    COMPANIES_HOUSE_REGISTRATION_NUMBER",
        "Supplier registered charity number,    CHARITY_COMMISSION_NUMBER",
        "Tender type,                           PROCESS_TYPE",
        "Extension Period,                      LAST_EXTENSION_DATE",
        "Contract No.,                          CONTRACT_REFERENCE",
        "CONTRACT #,                            CONTRACT_REFERENCE",
        "contract_number,                       CONTRACT_REFERENCE",
        "title_of_agreement,                    CONTRACT_TITLE",
        "annual_contract_value,                 ANNUAL_VALUE",
        "Total Contract Value (ex VAT),         CONTRACT_VALUE",
        "Contract Value (£ inc VAT),            VALUE_INC_VAT",
        "Start Date (dd/mm/yyyy),               START_DATE",
        "SME (Y/N),                             SME_SUPPLIER",
        "Supplier(s),                           SUPPLIER_NAME",
        "Dept,                                  ORGANISATIONAL_UNIT",
        "Notice period (months),                NOTICE_PERIOD",
        "VAT that cannot be recovered,          IRRECOVERABLE_VAT",
    })
    void nameSeenInARegisterIsKnown(String name, RegisterColumn column) {
        assertThat(Objects.requireNonNull(ColumnNames.exact(name)).column()).isEqualTo(column);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "Procurement Catergory, PROCUREMENT_CATEGORY",
        "Organisatonal Unit, ORGANISATIONAL_UNIT",
        "Divison, ORGANISATIONAL_UNIT",
        "Benificiary, SUPPLIER_NAME",
        "Vendors, SUPPLIER_NAME",
        "Contract Tilte, CONTRACT_TITLE",
        "Contrct Reference, CONTRACT_REFERENCE",
        "Contact Reference, CONTRACT_REFERENCE",
        "Desciption, DESCRIPTION",
        "Expirey Date, END_DATE",
        "Contract Values, CONTRACT_VALUE",
    })
    void nameThatIsMisspeltIsKnownAndSaidToBe(String name, RegisterColumn column) {
        Match match = Objects.requireNonNull(ColumnNames.nearly(name));

        assertThat(ColumnNames.exact(name)).isNull();
        assertThat(match.column()).isEqualTo(column);
        assertThat(match.misspelt()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Contract value (£k)",
        "Contract value £k",
        "Contract value £m",
        "Contract value 000",
        "Contract value (£000s)",
        "Contract value (£m)",
        "Value band",
        "Notes",
        "Lot",
        "Renewal date",
        "Original end date",
        "Transaction number",
        "Net amount",
        "Paid date",
        "Expenditure category",
        "£",
        "''",
    })
    void nameThatMeansSomethingElseIsNotKnown(String name) {
        assertThat(ColumnNames.exact(name)).isNull();
        assertThat(ColumnNames.nearly(name)).isNull();
    }

    @ParameterizedTest(name = "{0}, {1} -> {2}")
    @CsvSource({
        "supplier, supplier, 0", "supplier, suppliers, 1", "supplier, suplier, 1", "supplier, suppleir, 1",
        "supplier, supplies, 1", "supplier, vendor, 4", "abc, '', 3", "'', '', 0",
    })
    void differenceCountsLettersUpToALimit(String one, String other, int difference) {
        assertThat(Math.min(Misspelling.difference(one, other, 3), 4)).isEqualTo(difference);
    }
}
