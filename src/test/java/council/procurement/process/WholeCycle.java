package council.procurement.process;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.notice.NoticeDrafts;
import council.procurement.notice.Obligation;
import council.procurement.notice.Obligations;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/**
 * One procurement from its need to the decision on its contract's renewal, by the people who would do it: who does what,
 * with what answers, in which order. Whether they do it at the desk or in a browser is for their {@link Hands}; how time
 * goes by is for their {@link Hours}.
 */
public final class WholeCycle {

    private static final Map<String, List<String>> APPROVERS = Map.of(
            "heads-of-service", List.of("head"),
            "directors", List.of("director", "director2"),
            "finance", List.of("finance"),
            "legal", List.of("legal"),
            "corporate-procurement", List.of("procurement"),
            "insourcing-board", List.of("board"),
            "members", List.of("member"));

    private static final Map<String, Object> PERFORMED = Map.of(
            "rating", "GOOD",
            "findings", "Faults are mended in a day.",
            "criticality", "LOW",
            "supplierFailure", "LOW",
            "complexity", "LOW",
            "reputation", "LOW",
            "vulnerablePeople", "NO",
            "personalData", "NO");

    private final Need need;
    private final Hands hands;
    private final Hours hours;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Procurements procurements;
    private final Obligations notices;
    private final NoticeDrafts drafts;
    private String reference = "";

    /**
     * What is needed.
     *
     * @param title what it is called
     * @param valueExVat what it is worth without VAT, in pounds
     * @param months how long the contract runs
     * @param indicators how many key performance indicators are set
     * @param keyDecision whether members decide it
     */
    public record Need(String title, long valueExVat, int months, int indicators, boolean keyDecision) {

        /** A service of £180,000. */
        public static final Need SERVICE = new Need("Maintenance of lifts", 180_000, 36, 2, false);

        /** One of more than £5 million, which wants indicators and is a key decision. */
        public static final Need LARGE = new Need("Maintenance of lifts and doors", 6_000_000, 60, 3, true);
    }

    public WholeCycle(Need need, Beans beans, Hands hands, Hours hours) {
        this.need = need;
        this.hands = hands;
        this.hours = hours;
        tasks = beans.bean(TaskService.class);
        runtime = beans.bean(RuntimeService.class);
        procurements = beans.bean(Procurements.class);
        notices = beans.bean(Obligations.class);
        drafts = beans.bean(NoticeDrafts.class);
    }

    /** The reference, once it has begun. */
    public String reference() {
        return reference;
    }

    /** An officer starts the cycle. */
    public void begin() {
        reference = hands.start(
                "officer",
                "cycle",
                Map.of(
                        "title", need.title(),
                        "need", "Lifts in twelve blocks that work and are safe.",
                        "department", "Housing",
                        "forWhom", "1,400 tenants",
                        "whyNow", "The contract of today ends in a year.",
                        "existsToday", "A contract with one firm",
                        "budget", need.valueExVat() + need.valueExVat() / 4,
                        "wantedStart", hours.today().plusDays(150).toString()));
        hours.settle(reference);
    }

    /** Step 1. */
    public void engage() {
        task(
                "officer",
                "Task_ChallengeNeed",
                Map.of("joins", "The county has no such contract; ours covers all blocks.", "outcome", "NEEDED"));
        task(
                "officer",
                "Task_DescribeCategory",
                Map.of(
                        "cpvCode",
                        "50750000-7",
                        "kind",
                        "SERVICES",
                        "category",
                        "Building maintenance",
                        "valueExVat",
                        need.valueExVat(),
                        "vatRate",
                        20,
                        "termMonths",
                        need.months(),
                        "extensionMonths",
                        0,
                        "supplyRisk",
                        2));
        task(
                "officer",
                "Task_ReviewSupplierBase",
                Map.of("suppliers", "Six firms within the county.", "gap", "No social enterprise does this work."));
        task(
                "officer",
                "Task_PlanEngagement",
                Map.of("engage", "NO", "noEngagement", "The market is known from last year."));
        approve();
    }

    /** Step 2. */
    public void appraise() {
        list(
                "officer",
                "option-criteria",
                List.of(Map.of("name", "Quality", "weight", "60"), Map.of("name", "Cost", "weight", "40")));
        list(
                "officer",
                "options",
                List.of(option("IN_HOUSE", need.valueExVat() * 2, 3, 2), option("BUY", need.valueExVat(), 4, 4)));
        list(
                "officer",
                "risks",
                List.of(Map.of(
                        "class", "SUPPLY",
                        "risk", "The only maker of spare parts gives up.",
                        "likelihood", "3",
                        "impact", "4",
                        "mitigation", "Keep a store of parts.",
                        "owner", "Jo Smith",
                        "known", "true")));
        task(
                "officer",
                "Task_AppraiseInHouseOption",
                Map.of(
                        "characteristics", "Safety work that certified engineers do.",
                        "readiness", "No engineers, no parts store, none before 2029.",
                        "verdict", "NOT_SUITABLE",
                        "evidenceAgainst", "Three certified engineers would cost twice the contract."));
        task("officer", "Task_AppraiseOptions", Map.of("model", "BUY"));
        task("officer", "Task_AssessRisks", Map.of("complete", true));
        task(
                "officer",
                "Task_DivideIntoLots",
                Map.of("divided", "NO", "noLots", "One team keeps all lifts; parts of it would cost more."));
        task("officer", "Task_ChooseRoute", Map.of("route", "OPEN_PROCEDURE", "localSupplier", "YES"));
        var approach = new LinkedHashMap<String, Object>(Map.of(
                "reservation", "NOBODY",
                "vulnerablePeople", "NO",
                "personalData", "NO",
                "keyDecision", need.keyDecision() ? "YES" : "NO"));
        LocalDate decisionOn = weekday(hours.today().plusDays(40));
        if (need.keyDecision()) {
            approach.put("decisionOn", decisionOn.toString());
        }
        task("officer", "Task_SettleApproach", approach);
        if (need.keyDecision()) {
            hours.at(reference, decisionOn, 9);
        }
        approve();
    }

    private static Map<String, String> option(String model, long cost, int quality, int price) {
        return Map.of(
                "model", model,
                "description", "As described in the paper.",
                "cost", String.valueOf(cost),
                "score1", String.valueOf(quality),
                "score2", String.valueOf(price));
    }

    /** Step 3. */
    public void prepare() {
        task(
                "officer",
                "Task_WriteSpecification",
                Map.of(
                        "outcomes", "Every lift in twelve blocks works and is safe.",
                        "performance", "A fault is mended in a day; nobody is stuck for more than half an hour.",
                        "priorities", "Sustainability: parts are mended rather than replaced.",
                        "brands", "NO"));
        fill("officer", "sustainability-checklist", WholeCycle::answered);
        task("officer", "Task_CompleteSustainabilityChecklist", Map.of("environmentalWeight", 5, "answered", true));
        list(
                "officer",
                "award-criteria",
                List.of(
                        criterion("How the work is done", "QUALITY", "45", false),
                        criterion("Parts mended, not replaced", "QUALITY", "5", true),
                        criterion("Jobs for local people", "SOCIAL_VALUE", "10", false),
                        criterion("Price", "PRICE", "40", false)));
        list(
                "officer",
                "social-value-measures",
                List.of(Map.of(
                        "theme", "Work",
                        "measure", "Apprenticeships for people of the town",
                        "unit", "weeks",
                        "evidence", "Names of courses, every half year")));
        task(
                "officer",
                "Task_SetAwardCriteria",
                Map.of(
                        "methodology", "Scores times weights, and the lowest price over the price.",
                        "wellBeing", "Apprentices from the town learn to keep lifts.",
                        "consultation", "ASKED",
                        "consultationBecause", "The tenants' forum was asked in October.",
                        "fitToSubject", true));
        task(
                "officer",
                "Task_SetConditionsAndTerms",
                Map.ofEntries(
                        entry("suitabilityStage", "NO"),
                        entry("conditions", "Qualified staff for lifts, or an equivalent."),
                        entry("noAuditedAccounts", true),
                        entry("noInsuranceYet", true),
                        entry("noEarlierContract", true),
                        entry("equivalents", true),
                        entry("paymentDays", 30),
                        entry("exitPlan", "Logs of all lifts and keys are handed over in the last month."),
                        entry("stepIn", "If lifts stand still for three days, at the supplier's cost."),
                        entry("smeBarriers", "The turnover asked for was halved, and forms were shortened."),
                        entry("growth", "Two local firms were met beforehand."),
                        entry("missions", "Apprentices from the town."),
                        entry("capability", "The housing team manages three such contracts.")));
        var indicators = new ArrayList<Map<String, String>>();
        for (int number = 1; number <= need.indicators(); number++) {
            indicators.add(Map.of(
                    "name", "Measure " + number,
                    "target", "99 per cent",
                    "measuredBy", "From the log of each lift",
                    "everyMonths", "6",
                    "material", "true"));
        }
        list("officer", "indicators", indicators);
        task("officer", "Task_SetIndicators", Map.of());
        list(
                "officer",
                "panel",
                List.of(
                        Map.of("person", "evaluator1", "part", "QUALITY"),
                        Map.of("person", "evaluator2", "part", "QUALITY"),
                        Map.of("person", "evaluator3", "part", "PRICE"),
                        Map.of("person", "moderator", "part", "MODERATOR")));
        task("officer", "Task_AppointPanel", Map.of("appointed", true));
        for (String member : List.of("evaluator1", "evaluator2", "evaluator3", "moderator")) {
            own(member, "Task_DeclareInterests", Map.of("interest", "NONE", "willSay", true));
        }
        fill("officer", "compliance-checklist", WholeCycle::answered);
        task("officer", "Task_CompleteComplianceChecklist", Map.of("answered", true));
        task(
                "legal",
                "Task_AssessConflicts",
                Map.of("reviewOn", weekday(hours.today().plusDays(56)).toString(), "complete", true));
        LocalDate publish = weekday(hours.today().plusDays(7));
        LocalDate due = weekday(publish.plusDays(45));
        task(
                "officer",
                "Task_SetDeadlines",
                Map.ofEntries(
                        entry("publishOn", publish.toString()),
                        entry("tendersOn", due.toString()),
                        entry("tendersHour", "H12"),
                        entry("clarificationsOn", weekday(due.minusDays(10)).toString()),
                        entry("electronic", true),
                        entry("documentsWithNotice", true),
                        entry("preselected", false),
                        entry("urgent", "NO"),
                        entry("evaluationDays", 15),
                        entry("approvalDays", 10),
                        entry("startsOn", weekday(due.plusDays(120)).toString()),
                        entry("next", "SET")));
        approve();
    }

    private static Map<String, String> answered(Map<String, String> row) {
        return with(row, "applies", "YES", "explanation", "The specification says so on its second page.");
    }

    private static Map<String, String> criterion(String name, String part, String weight, boolean environmental) {
        var row = new LinkedHashMap<String, String>(Map.of(
                "name", name,
                "part", part,
                "weight", weight,
                "scale", "5",
                "guidance", "0 nothing, 5 all that was asked for and more"));
        if (environmental) {
            row.put("environmental", "true");
        }
        return row;
    }

    /** Step 4: two tenders, of which the first is better. */
    public void tender() {
        Procurement found = procurements.get(reference);
        hours.at(reference, Objects.requireNonNull(found.timetable().publishOn()), 9);
        publish(NoticeDuty.TENDER);
        list(
                "officer",
                "clarifications",
                List.of(Map.of(
                        "asked",
                        hours.today().toString(),
                        "question",
                        "How many lifts?",
                        "answer",
                        "Twelve.",
                        "answered",
                        hours.today().toString())));
        task("officer", "Task_AnswerClarifications", Map.of("outcome", "ANSWERED"));
        for (String handler : List.of("officer", "officer2", "procurement")) {
            list(handler, "declaration", List.of(Map.of("interest", "NO")));
        }
        LocalDate due =
                CouncilTime.dayOf(Objects.requireNonNull(found.timetable().tendersUntil()));
        hours.at(reference, due, 13);
        list(
                "officer2",
                "tenders",
                List.of(
                        tender("Rise and Fall Ltd", due, "11:00", need.valueExVat() * 9 / 10),
                        tender("Green & Sons Ltd", due, "11:30", need.valueExVat())));
        task("officer2", "Task_RecordTenders", Map.of("allRecorded", true));
        task("officer", "Task_OpenTenders", Map.of("counted", 2, "sealedUntilNow", true));
        task("procurement", "Task_ConfirmOpening", Map.of("decision", "CONFIRM", "counted", 2));
        evaluate();
    }

    private static Map<String, String> tender(String supplier, LocalDate day, String time, long price) {
        return Map.of(
                "supplier", supplier, "receivedOn", day.toString(), "receivedAt", time, "price", String.valueOf(price));
    }

    private void evaluate() {
        fill(
                "procurement",
                "supplier-checks",
                row -> with(
                        row,
                        "ground",
                        "NONE",
                        "debarment",
                        "NO",
                        "subcontractors",
                        "NONE",
                        "condition1",
                        "MET",
                        "coreInformation",
                        "NOT_ASKED"));
        task("procurement", "Task_CheckSuppliers", Map.of("checked", true));
        for (String evaluator : List.of("evaluator1", "evaluator2")) {
            fill(
                    evaluator,
                    "scores-quality",
                    row -> with(row, "score", score(row), "reason", "As the tender describes."));
            own(evaluator, "Task_ScoreQuality", Map.of("outcome", "SUBMIT", "noInterest", true));
        }
        hours.settle(reference);
        fill(
                "moderator",
                "moderation",
                row -> with(row, "agreed", score(row), "reason", "The panel found what was asked."));
        task("moderator", "Task_ModerateScores", Map.of("agreed", true));
        task("evaluator3", "Task_AssessPrice", Map.of("pricesRight", true));
        task(
                "moderator",
                "Task_RecommendAward",
                Map.of("decision", "AWARD", "tender", 1, "reasons", "It is the most advantageous tender."));
    }

    /** The first tender gets 5 of 5, the other 4. */
    private static String score(Map<String, String> row) {
        return String.valueOf(row.get("row")).startsWith("1-") ? "5" : "4";
    }

    /** Step 5. */
    public void award() {
        approve();
        LocalDate today = hours.today();
        task(
                "officer",
                "Task_SendAssessmentSummaries",
                Map.of("sentOn", today.toString(), "sentAt", hours.time(), "together", true));
        publish(NoticeDuty.AWARD);
        task("officer", "Task_FixIndicators", Map.of("outcome", "FIXED"));
        LocalDate signed = weekday(
                Objects.requireNonNull(procurements.get(reference).progress().standstillUntil())
                        .plusDays(1));
        hours.at(reference, signed, 9);
        task("procurement", "Task_CheckDebarmentAgain", Map.of("outcome", "NOT_LISTED"));
        LocalDate starts =
                Objects.requireNonNull(procurements.get(reference).timetable().starts());
        task(
                "legal",
                "Task_SignContract",
                Map.of(
                        "outcome", "SIGNED",
                        "enteredOn", signed.toString(),
                        "startsOn", starts.toString(),
                        "endsOn", starts.plusMonths(need.months()).minusDays(1).toString(),
                        "noticeDays", 90));
        fill(
                "contracts",
                "contract-obligations",
                row -> "SOCIAL_VALUE".equals(row.get("kind")) ? with(row, "target", "40 weeks by June 2028") : row);
        task(
                "contracts",
                "Task_MobiliseContract",
                Map.of(
                        "contractManager",
                        "contracts",
                        "criticality",
                        3,
                        "supplierFailure",
                        3,
                        "complexity",
                        3,
                        "reputation",
                        3,
                        "kickOffOn",
                        weekday(starts.plusDays(7)).toString(),
                        "exitPlanBy",
                        weekday(starts.plusMonths(6)).toString()));
        publish(NoticeDuty.DETAILS);
    }

    /** Step 7, which begins beside step 6 when the contract has been awarded. */
    public void learn() {
        debrief("officer");
    }

    /** Time goes by until the review of the contract opens, and step 8 decides to procure again. */
    public void decideOnRenewal(LocalDate opens) {
        hours.at(reference, opens, 9);
        reportOnObligations();
        task("contracts", "Task_ReviewPerformance", PERFORMED);
        debrief("contracts");
        task(
                "contracts",
                "Task_AssessContractPerformance",
                Map.of("rating", "GOOD", "valueForMoney", "Faults are mended in a day.", "concerns", "None."));
        task(
                "contracts",
                "Task_AppraiseServiceCharacteristics",
                Map.of(
                        "valueForMoneyInHouse", "WEAKER",
                        "socialValueInHouse", "SIMILAR",
                        "controlInHouse", "SIMILAR",
                        "marketWithoutUs", "NOTHING",
                        "evidence", "The market has six firms, and prices are level."));
        task(
                "contracts",
                "Task_AppraiseReadinessToInsource",
                Map.of(
                        "people", "LATER",
                        "assets", "LATER",
                        "systems", "WITHIN_A_YEAR",
                        "monthsNeeded", 30,
                        "evidence", "There are no engineers and no store of parts."));
        task(
                "contracts",
                "Task_SetOutOptionsAndCosts",
                Map.of(
                        "inHouse",
                        need.valueExVat() * 2,
                        "procureAgain",
                        need.valueExVat(),
                        "transition",
                        need.valueExVat() / 4,
                        "staffInScope",
                        6,
                        "tupe",
                        "TO_BE_ADVISED",
                        "financialImplications",
                        "As today, within the budget for repairs.",
                        "resourceImplications",
                        "One contract manager, as today.",
                        "recommendation",
                        "REPROCURE",
                        "reasons",
                        "The work costs half of what it would in house.",
                        "keyDecision",
                        need.keyDecision() ? "YES" : "NO"));
        task("finance", "Task_CountersignFigures", Map.of("answer", "COUNTERSIGN"));
        task(
                "board",
                "Task_DecideWhatFollows",
                Map.of(
                        "decision", "REPROCURE",
                        "evidence", "The appraisal shows that doing it in house costs twice as much for the same.",
                        "evidenceReference", "BOARD-1",
                        "reasons", "The work costs half of what it would in house."));
        task("director", "Task_ConfirmDecision", Map.of("answer", "CONFIRM"));
    }

    /** All that became due meanwhile was done on its day; what comes round again may be due again by now. */
    private void reportOnObligations() {
        for (List<Task> due = open("Task_ReportOnObligation"); !due.isEmpty(); due = open("Task_ReportOnObligation")) {
            hands.complete(
                    "contracts",
                    due.get(0).getId(),
                    Map.of(
                            "outcome", "MET",
                            "doneOn", hours.today().toString(),
                            "findings", "As the supplier's report of that month shows."));
            hours.settle(reference);
        }
    }

    private void debrief(String person) {
        task(
                person,
                "Task_RecordDebrief",
                Map.of(
                        "wentWell", "Questions were answered in a day.",
                        "wentBadly", "The panel was asked late.",
                        "lesson", "Ask the panel before the strategy is approved.",
                        "helpsInStep", "PREPARATION",
                        "actionToFollowUp", "NO"));
        task("procurement", "Task_ReviewLessons", Map.of("decision", "ACCEPT"));
    }

    /** Everybody who is asked for an approval gives it, each for one seat. */
    private void approve() {
        hours.settle(reference);
        Set<String> asked = new HashSet<>();
        List<Task> seats = open("Task_GiveApproval");
        assertThat(seats).as("approvals asked for %s", reference).isNotEmpty();
        for (Task seat : seats) {
            if (tasks.createTaskQuery().taskId(seat.getId()).count() == 0) {
                continue;
            }
            String group = tasks.getIdentityLinksForTask(seat.getId()).stream()
                    .map(link -> String.valueOf(link.getGroupId()))
                    .filter(APPROVERS::containsKey)
                    .findFirst()
                    .orElseThrow();
            String approver = APPROVERS.getOrDefault(group, List.of()).stream()
                    .filter(one -> !asked.contains(one))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("Nobody of " + group + " is left to approve"));
            asked.add(approver);
            hands.complete(approver, seat.getId(), decision(group));
        }
        hours.settle(reference);
    }

    private static Map<String, Object> decision(String group) {
        return group.equals("members")
                ? Map.of("decision", "APPROVE", "noInterest", true, "minute", "Cabinet, minute 7")
                : Map.of("decision", "APPROVE", "noInterest", true);
    }

    /** A notice goes out: drafted, approved by a second person, published by hand, and its number recorded. */
    private void publish(NoticeDuty duty) {
        hours.settle(reference);
        Obligation owed = notices.of(reference).stream()
                .filter(one -> one.duty() == duty)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError(duty + " is not owed"));
        var texts = new LinkedHashMap<String, String>();
        drafts.of(owed).stream()
                .filter(NoticeDrafts.Filled::isMissing)
                .forEach(field -> texts.put(field.field().name(), "As agreed in the file."));
        if (!texts.isEmpty()) {
            hands.completeNotice("officer", owed.id(), texts);
        }
        notice(owed, "officer", "Task_DraftNotice", Map.of("outcome", "READY"));
        notice(owed, "procurement", "Task_ApproveNotice", Map.of("decision", "APPROVE"));
        notice(
                owed,
                "procurement",
                "Task_PublishNotice",
                Map.of(
                        "outcome", "PUBLISHED",
                        "noticeNumber",
                                "%06d-%d".formatted(owed.id(), hours.today().getYear()),
                        "publishedOn", hours.today().toString(),
                        "publishedAt", hours.time()));
        hours.settle(reference);
    }

    /** The task that is about that notice; several may be worked on at a time. */
    private void notice(Obligation owed, String person, String key, Map<String, Object> fields) {
        Task about = open(key).stream()
                .filter(task -> runtime.getVariables(task.getExecutionId()).containsValue(owed.id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " of " + owed.duty() + "; open is " + openTasks()));
        hands.complete(person, about.getId(), fields);
        hours.settle(reference);
    }

    private void task(String person, String key, Map<String, Object> fields) {
        List<Task> found = open(key);
        assertThat(found)
                .as("%s under %s; open is %s", key, reference, openTasks())
                .hasSize(1);
        hands.complete(person, found.get(0).getId(), fields);
        hours.settle(reference);
    }

    /** A task that was made for that person. */
    private void own(String person, String key, Map<String, Object> fields) {
        Task own = open(key).stream()
                .filter(task -> person.equals(task.getAssignee()))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(key + " is not there for " + person + "; open is " + openTasks()));
        hands.complete(person, own.getId(), fields);
        hours.settle(reference);
    }

    private List<Task> open(String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(key)
                .list();
    }

    /** The keys of all open tasks. */
    public List<String> openTasks() {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    private void list(String person, String sheet, List<Map<String, String>> rows) {
        hands.write(person, sheet, reference, rows);
    }

    private void fill(String person, String sheet, UnaryOperator<Map<String, String>> answer) {
        List<Map<String, String>> given = hands.rows(person, sheet, reference);
        assertThat(given).as("rows of %s", sheet).isNotEmpty();
        hands.write(person, sheet, reference, given.stream().map(answer).toList());
    }

    private static Map<String, String> with(Map<String, String> row, String... cells) {
        var changed = new LinkedHashMap<>(row);
        for (int i = 0; i < cells.length; i += 2) {
            changed.put(cells[i], cells[i + 1]);
        }
        return changed;
    }

    /** The day, or the Monday after it. */
    private static LocalDate weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }
}
