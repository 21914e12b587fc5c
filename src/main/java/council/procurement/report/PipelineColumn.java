package council.procurement.report;

import council.procurement.register.intake.RegisterColumn;
import org.jspecify.annotations.Nullable;

/** The columns of the pipeline's file, each with its definition. Days are written as ISO 8601, amounts as pounds and pence. */
public enum PipelineColumn {
    /** Who buys. */
    ORGANISATION("OrganisationLabel", "The council, or whom it buys for.", null),
    /** What the entry is found by. */
    REFERENCE(
            "PipelineReference",
            "The council’s reference: of the procurement once it has one, else that of the contract it would follow and “/next”.",
            null),
    /** What it is called. */
    TITLE("Title", "What is to be bought, by the title of the contract it follows.", RegisterColumn.CONTRACT_TITLE),
    /** What it is for. */
    DESCRIPTION("Description", "What the contract it follows is for.", RegisterColumn.DESCRIPTION),
    /** Who is responsible. */
    DEPARTMENT("OrganisationalUnit", "The department responsible.", RegisterColumn.ORGANISATIONAL_UNIT),
    /** The council's category. */
    CATEGORY("Category", "The service it is for, or the council’s category.", RegisterColumn.SERVICE_CATEGORY_LABEL),
    /** The CPV code. */
    CPV_CODE("CPVCode", "Common Procurement Vocabulary code, eight digits.", RegisterColumn.CPV_CODE),
    /** The CPV code's name. */
    CPV_LABEL("CPVLabel", "The name of that code.", RegisterColumn.CPV_LABEL),
    /** The kind of contract. */
    KIND("Kind", "Goods, services, works, light touch or concession; blank if it is not stated.", null),
    /** The estimate without VAT. */
    VALUE_EX_VAT(
            "EstimatedValueExVAT",
            "Pounds without VAT: the value of the contract it follows over its whole term. An estimate, not a budget.",
            RegisterColumn.CONTRACT_VALUE),
    /** The estimate with VAT. */
    VALUE_INC_VAT(
            "EstimatedValueIncVAT",
            "The same including VAT, where the register knows it.",
            RegisterColumn.CONTRACT_VALUE),
    /** Whether the Act applies in full. */
    ABOVE_THRESHOLD(
            "AboveThreshold",
            "Whether it is expected to reach the threshold of the Procurement Act 2023, Schedule 1, on the expected day of its"
                    + " notice: Yes, No, or Not known yet where kind, VAT or future thresholds leave it open.",
            RegisterColumn.CONTRACT_VALUE),
    /** When it is advertised. */
    NOTICE(
            "ExpectedNoticeDate",
            "When it is to be advertised as planned; while that is not planned, at the latest to be in time, counted back from the"
                    + " expected start, and never before today.",
            RegisterColumn.END_DATE),
    /** When the new contract begins. */
    START(
            "ExpectedStartDate",
            "When the contract is to start as planned; while that is not planned, the day after the last day of the contract it"
                    + " follows.",
            RegisterColumn.END_DATE),
    /** The contract before. */
    FOLLOWS("FollowsContract", "Reference, in the contracts register, of the contract it follows.", null),
    /** When that ends. */
    CURRENT_END("CurrentEndDate", "The last day of that contract as things stand.", RegisterColumn.END_DATE),
    /** When that could end. */
    LATEST_END(
            "LatestEndIfExtended",
            "The last day of that contract if it is extended as far as it provides for.",
            RegisterColumn.LAST_EXTENSION_DATE),
    /** About how much it is worth, once its mandate is given. */
    VALUE_BAND(
            "EstimatedValueBand",
            "Between which amounts without VAT the council’s own estimate lies, over the whole term with its options; once the"
                    + " council has decided to go on with the need, and not before.",
            RegisterColumn.CONTRACT_VALUE),
    /** Until when suppliers are asked beforehand, once its mandate is given. */
    MARKET_ENGAGEMENT(
            "MarketEngagementUntil",
            "Until when the council asks suppliers before it buys, where it does; once it has decided to go on with the need.",
            null),
    /** Why it is here. */
    BASIS(
            "Basis",
            "“Contract ends”: follows from the end of a contract, nothing is decided. “Decided to procure again”: the council"
                    + " has decided. “New need”: nothing comes before it.",
            null),
    /** Whom to ask. */
    CONTACT("Contact", "How to reach the council’s procurement team.", null),
    /** What one may do with it. */
    LICENCE("Licence", "The licence under which it is published.", null);

    private final String officialName;
    private final String definition;
    private final @Nullable RegisterColumn source;

    PipelineColumn(String officialName, String definition, @Nullable RegisterColumn source) {
        this.officialName = officialName;
        this.definition = definition;
        this.source = source;
    }

    /** Its name in the file. */
    public String officialName() {
        return officialName;
    }

    /** What it says. */
    public String definition() {
        return definition;
    }

    /** The fact of the contract before that it rests on, and with which it is withheld; null for none. */
    public @Nullable RegisterColumn source() {
        return source;
    }
}
