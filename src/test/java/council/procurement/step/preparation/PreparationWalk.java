package council.procurement.step.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.process.ProcessWalk;
import council.procurement.register.ContractReference;
import council.procurement.rules.ContractKind;
import council.procurement.security.Person;
import council.procurement.sourcing.OpenSheet;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.ProcurementFixture;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.Saving;
import council.procurement.sourcing.SheetCheck.Fault;
import council.procurement.sourcing.Sheets;
import council.procurement.sourcing.TenderRoute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;

/** The work of those who prepare a tender, task by task, for tests of the process {@code preparation}. */
abstract class PreparationWalk extends ProcessWalk {

    static final Person EVALUATOR1 = person("evaluator1", "evaluators");
    static final Person EVALUATOR2 = person("evaluator2", "evaluators");
    static final Person EVALUATOR3 = person("evaluator3", "evaluators");
    static final Person MODERATOR = person("moderator", "moderators");
    static final Person LEGAL = person("legal", "legal");
    static final List<Person> PANEL = List.of(EVALUATOR1, EVALUATOR2, EVALUATOR3, MODERATOR);

    static final Map<String, Object> SPECIFICATION = Map.of(
            "outcomes", "Every lift in twelve blocks works and is safe.",
            "performance", "A fault is mended in a day; nobody is stuck for more than half an hour.",
            "priorities", "Sustainability: parts are mended rather than replaced.",
            "brands", "NO");
    static final Map<String, Object> SUSTAINABLE = Map.of("environmentalWeight", 5, "answered", true);
    static final Map<String, Object> CRITERIA = Map.of(
            "methodology", "Scores times weights, and the lowest price over the price.",
            "wellBeing", "Apprentices from the town learn to keep lifts.",
            "consultation", "ASKED",
            "consultationBecause", "The tenants' forum was asked in October.",
            "fitToSubject", true);
    static final Map<String, Object> TERMS = Map.ofEntries(
            Map.entry("suitabilityStage", "NO"),
            Map.entry("conditions", "Qualified staff for lifts, or an equivalent."),
            Map.entry("noAuditedAccounts", true),
            Map.entry("noInsuranceYet", true),
            Map.entry("noEarlierContract", true),
            Map.entry("equivalents", true),
            Map.entry("paymentDays", 30),
            Map.entry("exitPlan", "Logs of all lifts and keys are handed over in the last month."),
            Map.entry("stepIn", "If lifts stand still for three days, at the supplier's cost."),
            Map.entry("smeBarriers", "The turnover asked for was halved, and forms were shortened."),
            Map.entry("growth", "Two local firms were met beforehand."),
            Map.entry("missions", "Apprentices from the town."),
            Map.entry("capability", "The housing team manages three such contracts."));
    static final Map<String, Object> INDICATORS = Map.of();
    static final Map<String, Object> APPOINTED = Map.of("appointed", true);
    static final Map<String, Object> NOTHING_TO_DECLARE = Map.of("interest", "NONE", "willSay", true);
    static final Map<String, Object> COMPLIANT = Map.of("answered", true);
    static final Map<String, Object> ASSESSED = Map.of("reviewOn", "2027-01-15", "complete", true);
    static final Map<String, Object> DATES = Map.ofEntries(
            Map.entry("publishOn", "2026-11-27"),
            Map.entry("tendersOn", "2026-12-22"),
            Map.entry("tendersHour", "H12"),
            Map.entry("clarificationsOn", "2026-12-15"),
            Map.entry("electronic", true),
            Map.entry("documentsWithNotice", true),
            Map.entry("preselected", false),
            Map.entry("urgent", "NO"),
            Map.entry("evaluationDays", 15),
            Map.entry("approvalDays", 10),
            Map.entry("startsOn", "2027-04-01"),
            Map.entry("next", "SET"));
    static final Map<String, Object> APPROVE = Map.of("decision", "APPROVE", "noInterest", true);

    @Autowired
    ProcurementFixture fixture;

    @Autowired
    Procurements procurements;

    @Autowired
    Sheets sheets;

    @Override
    protected String process() {
        return "preparation";
    }

    /** A covered procurement of £180,000 with an approved strategy that gives social value 10 per cent at least. */
    ContractReference aStrategy() {
        return fixture.aProcurement()
                .estimatedAt(ContractKind.SERVICES, 180_000)
                .by(TenderRoute.OPEN_PROCEDURE)
                .opened();
    }

    ProcessInstance begin(ContractReference reference) {
        return engine.getRuntimeService().startProcessInstanceByKey("preparation", reference.value());
    }

    Procurement found(ContractReference reference) {
        return procurements.get(reference.value());
    }

    /** Writes a list and expects that it is kept. */
    void keep(Person person, ContractReference reference, String id, List<Map<String, String>> rows) {
        assertThat(save(person, reference, id, rows)).isInstanceOf(Saving.Kept.class);
    }

    Saving save(Person person, ContractReference reference, String id, List<Map<String, String>> rows) {
        OpenSheet opened = sheets.open(person, id, reference.value()).orElseThrow();
        return sheets.save(person, opened, opened.token(), rows);
    }

    /** What is wrong with a list that somebody wants to keep. */
    List<String> faults(Person person, ContractReference reference, String id, List<Map<String, String>> rows) {
        Saving saving = save(person, reference, id, rows);
        assertThat(saving).isInstanceOf(Saving.Faulty.class);
        return ((Saving.Faulty) saving).faults().stream().map(Fault::sentence).toList();
    }

    /** Answers every point of a checklist. */
    void answer(ContractReference reference, String id) {
        var rows = new ArrayList<Map<String, String>>();
        for (Map<String, String> given :
                sheets.open(OFFICER, id, reference.value()).orElseThrow().rows()) {
            var row = new LinkedHashMap<>(given);
            row.put("applies", rows.isEmpty() ? "NO" : "YES");
            row.put("explanation", "The specification says so on its second page.");
            rows.add(row);
        }
        keep(OFFICER, reference, id, rows);
    }

    void writeCriteria(ContractReference reference, String quality, String environment, String social, String price) {
        keep(
                OFFICER,
                reference,
                "award-criteria",
                List.of(
                        criterion("How the work is done", "QUALITY", quality, false),
                        criterion("Parts mended, not replaced", "QUALITY", environment, true),
                        criterion("Jobs for local people", "SOCIAL_VALUE", social, false),
                        criterion("Price", "PRICE", price, false)));
    }

    static Map<String, String> criterion(String name, String part, String weight, boolean environmental) {
        var row = new LinkedHashMap<String, String>();
        row.put("name", name);
        row.put("part", part);
        row.put("weight", weight);
        row.put("scale", "5");
        row.put("guidance", "0 nothing, 5 all that was asked for and more");
        if (environmental) {
            row.put("environmental", "true");
        }
        return row;
    }

    void writeMeasures(ContractReference reference) {
        keep(
                OFFICER,
                reference,
                "social-value-measures",
                List.of(Map.of(
                        "theme", "Work",
                        "measure", "Apprenticeships for people of the town",
                        "unit", "weeks",
                        "evidence", "Names of courses, every half year")));
    }

    void writeIndicators(ContractReference reference, int count, int material) {
        var rows = new ArrayList<Map<String, String>>();
        for (int number = 1; number <= count; number++) {
            var row = new LinkedHashMap<>(Map.of(
                    "name", "Measure " + number,
                    "target", "99 per cent",
                    "measuredBy", "From the log of each lift",
                    "everyMonths", "6"));
            if (number <= material) {
                row.put("material", "true");
            }
            rows.add(row);
        }
        keep(OFFICER, reference, "indicators", rows);
    }

    static List<Map<String, String>> panelOf(String... peopleAndParts) {
        var rows = new ArrayList<Map<String, String>>();
        for (int i = 0; i < peopleAndParts.length; i += 2) {
            rows.add(Map.of("person", peopleAndParts[i], "part", peopleAndParts[i + 1]));
        }
        return rows;
    }

    void appoint(ContractReference reference) {
        keep(
                OFFICER,
                reference,
                "panel",
                panelOf(
                        "evaluator1",
                        "QUALITY",
                        "evaluator2",
                        "QUALITY",
                        "evaluator3",
                        "PRICE",
                        "moderator",
                        "MODERATOR"));
        complete(OFFICER, reference, "Task_AppointPanel", APPOINTED);
    }

    /** A preparation that waits for the award criteria. */
    ContractReference toCriteria(ContractReference reference) {
        begin(reference);
        complete(OFFICER, reference, "Task_WriteSpecification", SPECIFICATION);
        answer(reference, "sustainability-checklist");
        complete(OFFICER, reference, "Task_CompleteSustainabilityChecklist", SUSTAINABLE);
        return reference;
    }

    /** A preparation that waits for the indicators. */
    ContractReference toIndicators(ContractReference reference) {
        toCriteria(reference);
        writeCriteria(reference, "45", "5", "10", "40");
        writeMeasures(reference);
        complete(OFFICER, reference, "Task_SetAwardCriteria", CRITERIA);
        complete(OFFICER, reference, "Task_SetConditionsAndTerms", TERMS);
        return reference;
    }

    /** A preparation that waits for its panel. */
    ContractReference toPanel(ContractReference reference) {
        toIndicators(reference);
        writeIndicators(reference, 2, 0);
        complete(OFFICER, reference, "Task_SetIndicators", INDICATORS);
        return reference;
    }

    /** A preparation whose panel is appointed and declares. */
    ContractReference toDeclarations(ContractReference reference) {
        toPanel(reference);
        appoint(reference);
        return reference;
    }

    /** A preparation that waits for its dates. */
    ContractReference toDates(ContractReference reference) {
        toDeclarations(reference);
        PANEL.forEach(member -> declare(member, reference, NOTHING_TO_DECLARE));
        onToDates(reference);
        return reference;
    }

    void onToDates(ContractReference reference) {
        answer(reference, "compliance-checklist");
        complete(OFFICER, reference, "Task_CompleteComplianceChecklist", COMPLIANT);
        complete(LEGAL, reference, "Task_AssessConflicts", ASSESSED);
    }

    /** A tender that is before those who release it. */
    ContractReference toGate(ContractReference reference) {
        toDates(reference);
        complete(OFFICER, reference, "Task_SetDeadlines", DATES);
        return reference;
    }

    void declare(Person member, ContractReference reference, Map<String, Object> fields) {
        String task = declarationOf(member, reference).getId();
        desk.open(member, task);
        desk.complete(member, task, fields);
    }

    Task declarationOf(Person member, ContractReference reference) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey("Task_DeclareInterests")
                .taskAssignee(member.id())
                .singleResult();
    }

    /** Somebody decides on the release for their group. */
    void decide(Person person, ContractReference reference, Map<String, Object> fields) {
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey("Task_GiveApproval")
                .taskCandidateGroupIn(List.copyOf(person.groups()))
                .listPage(0, 1)
                .get(0)
                .getId();
        desk.claim(person, task);
        desk.open(person, task);
        desk.complete(person, task, fields);
    }

    void releaseByAll(ContractReference reference) {
        decide(PROCUREMENT, reference, APPROVE);
        decide(LEGAL, reference, APPROVE);
        decide(FINANCE, reference, APPROVE);
    }

    static Map<String, Object> with(Map<String, Object> fields, Object... keysAndValues) {
        var changed = new LinkedHashMap<>(fields);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            changed.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return changed;
    }
}
