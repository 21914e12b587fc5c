package council.procurement.notice.ocds;

import static council.procurement.register.intake.RegisterColumn.*;

import com.fasterxml.jackson.databind.node.ObjectNode;
import council.procurement.notice.ocds.RegisterFacts.Change;
import council.procurement.notice.ocds.RegisterFacts.Related;
import council.procurement.register.intake.RegisterColumn;
import council.procurement.rules.ContractKind;
import council.procurement.rules.Money;
import council.procurement.rules.NoticeType;
import council.procurement.rules.Regime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A made-up contract of which everything is known, its releases, and notices that say everything. */
final class Specimens {

    static final Council COUNCIL = new Council(
            new CouncilName("Anyborough Council"), new OcdsProperties("ocds-213czf", "GB-PPON-PXXX-0000-XXXX"));

    static final Place PLACE = new Place(new Ocid("ocds-213czf-AB-2026-0042"), 1, "AB-2026-0042");

    static final Instant PUBLISHED = Instant.parse("2026-09-01T08:30:00Z");

    private static final String NUMBER = "012345-2026";

    private Specimens() {}

    /** All that the register can say. */
    static RegisterFacts facts() {
        var values = new EnumMap<RegisterColumn, Object>(RegisterColumn.class);
        values.put(ORGANISATION_LABEL, "Anyborough Council");
        values.put(ORGANISATION_URI, "https://council.anyborough.example/");
        values.put(CONTRACT_REFERENCE, "AB-2026-0042");
        values.put(CONTRACT_TITLE, "Grounds maintenance ŵ");
        values.put(CONTRACT_TYPE, "Framework agreement");
        values.put(ORGANISATIONAL_UNIT, "Parks and open spaces");
        values.put(DESCRIPTION, "Mowing of verges, parks and cemeteries");
        values.put(PROCUREMENT_CATEGORY, "Green services");
        values.put(CPV_CODE, "77314000");
        values.put(CPV_LABEL, "Maintenance of grounds");
        values.put(START_DATE, LocalDate.of(2026, 4, 1));
        values.put(END_DATE, LocalDate.of(2029, 3, 31));
        values.put(REVIEW_DATE, LocalDate.of(2027, 10, 5));
        values.put(LAST_EXTENSION_DATE, LocalDate.of(2031, 3, 31));
        values.put(CONTRACT_VALUE, new Money(1_234_567_89));
        values.put(SUPPLIER_NAME, "Greenfingers Ltd");
        values.put(COMPANIES_HOUSE_REGISTRATION_NUMBER, "01234567");
        values.put(CHARITY_COMMISSION_NUMBER, "1098765");
        values.put(OTHER_SUPPLIER_ID, "PBBB-1111-DDDD");
        values.put(SME_SUPPLIER, true);
        values.put(VCSE_SUPPLIER, false);
        values.put(CONTACT_EMAIL, "parks@anyborough.example");
        values.put(CONTACT_URL, "https://anyborough.example/parks");
        values.put(PROCESS_TYPE, "Published invitation to tender");
        values.put(TENDER_DOCUMENT_URL, "https://anyborough.example/tender.pdf");
        values.put(CONTRACT_DOCUMENT_URL, "https://anyborough.example/contract.pdf");
        values.put(PERFORMANCE_INFORMATION_URL, "https://anyborough.example/performance");
        values.put(AREA_SERVED_LABEL, "The whole borough");
        values.put(AREA_SERVED_URI, "https://anyborough.example/area");
        return new RegisterFacts(
                values,
                ContractKind.SERVICES,
                Regime.PA2023,
                LocalDate.of(2031, 3, 31),
                null,
                false,
                List.of(new Change(
                        1, true, LocalDate.of(2026, 6, 1), LocalDate.of(2029, 3, 31), new Money(1_234_567_89))),
                new Related(new Ocid("ocds-213czf-AB-2029-0001"), "The next one"),
                new Related(new Ocid("ocds-213czf-AB-2020-0001"), "The one before"));
    }

    /** Some text that stands in a release because of that column. */
    static String of(RegisterColumn column) {
        return switch (column) {
            case START_DATE -> "2026-04-01";
            case END_DATE -> "2029-03-31";
            case REVIEW_DATE -> "2027-10-05";
            case LAST_EXTENSION_DATE -> "2031-03-31";
            case CONTRACT_VALUE -> "1234567.89";
            default -> String.valueOf(facts().values().get(column));
        };
    }

    /** What the register tells. */
    static ObjectNode register() {
        return RegisterRelease.of(COUNCIL, PLACE, facts());
    }

    /** The releases of the register and of every notice, as they are before anything is withheld. */
    static List<ObjectNode> all() {
        var all = new ArrayList<ObjectNode>();
        all.add(register());
        for (NoticeType type : NoticeType.values()) {
            NoticeShape.of(type).ifPresent(shape -> all.add(notice(type, Map.of(), facts())));
        }
        return all;
    }

    /** A notice's release without its date and tags. */
    static ObjectNode notice(NoticeType type, Map<String, String> content, @Nullable RegisterFacts register) {
        NoticeShape shape = NoticeShape.of(type).orElseThrow();
        return NoticeRelease.of(
                COUNCIL,
                PLACE,
                new NoticeRelease.Notice(
                        type,
                        new NoticeWords(content),
                        Releases.document(shape, type, NUMBER, PUBLISHED),
                        register == null ? null : register.predecessor()),
                shape,
                register);
    }

    /** The same with its date and tags. */
    static ObjectNode whole(ObjectNode body) {
        return new Release("AB-2026-0042", PLACE.ocid(), NUMBER, PUBLISHED, List.of("contract"), null, body).json();
    }

    /** Every field that any notice has. */
    static Map<String, String> content() {
        var content = new HashMap<String, String>();
        content.put("authorityName", "Anyborough Council");
        content.put("authorityContact", "Town Hall, Anyborough, procurement@anyborough.example");
        content.put("contractReference", "AB-2026-0042");
        content.put("title", "Grounds maintenance 2026 to 2029");
        content.put("description", "Mowing of verges, parks and cemeteries");
        content.put("cpvCode", "77314000");
        content.put("area", "The whole borough");
        content.put("valueIncVat", "£1,481,481.47");
        content.put("engagementProcess", "An open day on 3 June 2026; write to us until the day below");
        content.put("engagementEnds", "30 June 2026");
        content.put("tenderNoticeExpected", "2026-09-01");
        content.put("procedure", "Open procedure");
        content.put("submissionDeadline", "6 October 2026 at 12:00");
        content.put("submissionMethod", "https://portal.example/4711");
        content.put("awardCriteria", "Quality 50%, social value 10%, price 40%");
        content.put("participation", "Three years of like work");
        content.put("termOffered", "Three years, and twice one more");
        content.put("knownRisks", "Staff may transfer");
        content.put("suitableFor", "Small enterprises");
        content.put("awardExpected", "1 December 2026");
        content.put("directAwardGround", "Only one supplier can (Schedule 5 paragraph 5)");
        content.put("enteringExpected", "15/01/2027");
        content.put("supplier", "Greenfingers Ltd (Companies House 01234567)");
        content.put("supplierFlags", "small or medium-sized enterprise; no voluntary, community or social enterprise");
        content.put("decidedOn", "2 December 2026");
        content.put("summariesSent", "2 December 2026");
        content.put("standstillEnds", "14 December 2026");
        content.put("enteredInto", "16 December 2026");
        content.put("term", "1 April 2027 to 31 March 2030");
        content.put("options", "Twice twelve months");
        content.put("keyIndicators", "95% of cuts on time\nComplaints answered in 5 days\nTwo apprentices");
        content.put("periodCovered", "1 April 2027 to 31 March 2028");
        content.put("indicator1", "Cuts on time: Good, 96.2%");
        content.put("indicator2", "Complaints: Approaching target, 81%");
        content.put("indicator3", "Apprentices: Requires improvement, one of two");
        content.put("trigger", "Damages were agreed");
        content.put("triggerDate", "15 January 2028");
        content.put("obligationBreached", "Cover on bank holidays");
        content.put("damages", "4000");
        content.put("changeGround", "Provided for in the contract (Schedule 8 paragraph 1)");
        content.put("changeDescription", "One year more");
        content.put("changeExpected", "1 April 2030");
        content.put("voluntaryStandstill", "8 working days");
        content.put("endedOn", "31 March 2031");
        content.put("endReason", "Expiry");
        content.put("terminationStatement", "No contract will be awarded: no tender was valid");
        return content;
    }
}
