package council.procurement.step.debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.process.ProcessWalk;
import council.procurement.register.ContractReference;
import council.procurement.register.CycleStep;
import council.procurement.security.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;

/** Walks every path of {@code bpmn/7-debrief.bpmn}. */
class DebriefProcessTest extends ProcessWalk {

    private static final Person BOTH_HATS =
            new Person("sam", Set.of("contract-managers", "procuring-officers", "corporate-procurement"));
    private static final String LESSON = "Visit the parks with the bidders before they price the work.";
    private static final Map<String, Object> FOUND = Map.of(
            "wentWell",
            "Three local firms bid.",
            "wentBadly",
            "Two bidders withdrew.\nThe maps were out of date.",
            "lesson",
            LESSON,
            "helpsInStep",
            "PREPARATION",
            "actionToFollowUp",
            "NO");
    private static final Map<String, Object> SURVEY = Map.of(
            "action",
            "Survey the parks and renew the maps.",
            "owner",
            "Jo Smith",
            "dueOn",
            "2027-01-29",
            "anotherAction",
            "NO");
    private static final Map<String, Object> ACCEPTED = Map.of("decision", "ACCEPT");
    private static final Map<String, Object> RETURNED =
            Map.of("decision", "RETURN", "reasons", "Say why the two bidders withdrew.");

    @Override
    protected String process() {
        return "debrief";
    }

    @Test
    void acceptedLessonIsFiledForTheStepInWhichItHelps() {
        ContractReference reference = contracts.aContract().registered();
        ProcessInstance debrief = begin(reference, "BEFORE_DECISION");
        assertThat(debrief).isWaitingAt("Task_RecordDebrief");

        complete(CONTRACTS, reference, "Task_RecordDebrief", FOUND);
        complete(PROCUREMENT, reference, "Task_ReviewLessons", ACCEPTED);

        assertThat(debrief)
                .isEnded()
                .hasPassed("Task_FileLessons", "EndEvent_LessonsRecorded")
                .hasNotPassed("Task_AddAction");
        assertThat(story(reference))
                .containsExactly(
                        "The debrief before the decision was recorded.",
                        "The lessons were accepted.",
                        "The lesson was filed for step 3 Tender preparation: " + LESSON);
        assertThat(row(reference, 1))
                .containsEntry("occasion", "BEFORE_DECISION")
                .containsEntry("process_instance_id", debrief.getId())
                .containsEntry("recorded_by", "contracts")
                .containsEntry("reviewed_by", "procurement")
                .containsEntry("accepted", true);
    }

    @ParameterizedTest
    @EnumSource(CycleStep.class)
    void lessonCanHelpInAnyOfTheEightSteps(CycleStep step) {
        ContractReference reference = contracts.aContract().registered();
        begin(reference, "AT_CLOSE_OUT");

        complete(OFFICER, reference, "Task_RecordDebrief", with(FOUND, "helpsInStep", step.name()));
        complete(PROCUREMENT, reference, "Task_ReviewLessons", ACCEPTED);

        int filed = jdbc.sql("""
                        select l.step from lesson l join contract c on c.id = l.contract_id where c.reference = ?
                        """).param(reference.value()).query(Integer.class).single();
        assertThat(filed).isEqualTo(step.number());
        assertThat(CycleStep.of(step.number())).isEqualTo(step);
    }

    @Test
    void lessonIsShownInTheFormOfItsStepToTheNextContractOfTheCategory() {
        String category = "Parks " + UUID.randomUUID();
        ContractReference taught = aContractFor(category);
        begin(taught, "AFTER_TENDER");
        complete(OFFICER, taught, "Task_RecordDebrief", with(FOUND, "helpsInStep", "MANAGEMENT"));
        complete(PROCUREMENT, taught, "Task_ReviewLessons", ACCEPTED);

        ContractReference next =
                contracts.aContract().with("service_category_label", category).inForce();
        fire(next, "Event_EndDateReached");
        begin(next, "AT_CLOSE_OUT");
        ContractReference other = aContractFor("Roads " + category);
        begin(other, "AT_CLOSE_OUT");

        assertThat(shown(CONTRACTS, next, "Task_AssessFinalPerformance").get("lessons"))
                .asString()
                .contains("- Grounds maintenance: " + LESSON);
        assertThat(shown(CONTRACTS, next, "Task_RecordDebrief").get("lessons"))
                .as("a form of step 7, where the lesson does not help")
                .asString()
                .doesNotContain(LESSON);
        assertThat(shown(CONTRACTS, other, "Task_RecordDebrief").get("lessons"))
                .as("another category")
                .asString()
                .doesNotContain(LESSON);
    }

    @Test
    void lessonAboutDebriefsIsShownToTheNextDebrief() {
        String category = "Parks " + UUID.randomUUID();
        ContractReference taught = aContractFor(category);
        begin(taught, "AFTER_TENDER");
        complete(OFFICER, taught, "Task_RecordDebrief", with(FOUND, "helpsInStep", "DEBRIEF"));

        ContractReference next = aContractFor(category);
        begin(next, "AFTER_TENDER");
        assertThat(shown(OFFICER, next, "Task_RecordDebrief").get("lessons"))
                .as("before it was accepted")
                .asString()
                .doesNotContain(LESSON);
        complete(PROCUREMENT, taught, "Task_ReviewLessons", ACCEPTED);

        assertThat(shown(OFFICER, next, "Task_RecordDebrief").get("lessons"))
                .asString()
                .contains(LESSON);
    }

    @Test
    void actionsAreAddedOneAfterAnother() {
        ContractReference reference = contracts.aContract().registered();
        ProcessInstance debrief = begin(reference, "AFTER_TENDER");

        complete(OFFICER, reference, "Task_RecordDebrief", with(FOUND, "actionToFollowUp", "YES"));
        assertThat(shown(OFFICER, reference, "Task_AddAction"))
                .containsEntry("lesson", LESSON)
                .containsEntry("actions", "None.");
        complete(OFFICER, reference, "Task_AddAction", with(SURVEY, "anotherAction", "YES"));
        assertThat(shown(CONTRACTS, reference, "Task_AddAction"))
                .containsEntry("actions", "- 29 January 2027, Jo Smith: Survey the parks and renew the maps.");
        complete(
                CONTRACTS,
                reference,
                "Task_AddAction",
                Map.of(
                        "action",
                        "Put a site visit into the template.",
                        "owner",
                        "Ade Bello",
                        "dueOn",
                        "2026-12-04",
                        "anotherAction",
                        "NO"));

        assertThat(debrief).isWaitingAt("Task_ReviewLessons");
        assertThat(shown(PROCUREMENT, reference, "Task_ReviewLessons"))
                .containsEntry("occasion", "after the tender")
                .containsEntry("recordedBy", "Olive Oakley")
                .containsEntry("recordedOn", "20 November 2026")
                .containsEntry("wentWell", "- Three local firms bid.")
                .containsEntry("wentBadly", "- Two bidders withdrew.\n- The maps were out of date.")
                .containsEntry("lesson", LESSON)
                .containsEntry("helpsInStep", "3 Tender preparation")
                .containsEntry("returned", "")
                .containsEntry("actions", """
                                - 29 January 2027, Jo Smith: Survey the parks and renew the maps.
                                - 4 December 2026, Ade Bello: Put a site visit into the template.""");
        assertThat(story(reference))
                .containsExactly(
                        "The debrief after the tender was recorded.",
                        "An action is to be done by 29 January 2027: Survey the parks and renew the maps.",
                        "An action is to be done by 4 December 2026: Put a site visit into the template.");
    }

    @Test
    void debriefThatIsSentBackIsRecordedAnewFromWhatWasWritten() {
        ContractReference reference = contracts.aContract().registered();
        ProcessInstance debrief = begin(reference, "AT_CLOSE_OUT");
        assertThat(shown(CONTRACTS, reference, "Task_RecordDebrief"))
                .containsEntry("returned", "")
                .doesNotContainKeys("wentWell", "wentBadly", "lesson", "helpsInStep");
        complete(CONTRACTS, reference, "Task_RecordDebrief", FOUND);

        complete(PROCUREMENT, reference, "Task_ReviewLessons", RETURNED);

        assertThat(debrief).isWaitingAt("Task_RecordDebrief").hasNotPassed("Task_FileLessons");
        assertThat(row(reference, 1)).containsEntry("accepted", false).containsEntry("reviewed_by", "procurement");
        assertThat(shown(OFFICER, reference, "Task_RecordDebrief"))
                .containsEntry("wentWell", "Three local firms bid.")
                .containsEntry("wentBadly", "Two bidders withdrew.\nThe maps were out of date.")
                .containsEntry("lesson", LESSON)
                .containsEntry("helpsInStep", "PREPARATION")
                .containsEntry("returned", "## Why it was sent back\n\n- Say why the two bidders withdrew.");
        complete(
                OFFICER,
                reference,
                "Task_RecordDebrief",
                with(FOUND, "wentBadly", "Two bidders could not price the work."));
        assertThat(row(reference, 1))
                .containsEntry("recorded_by", "officer")
                .containsEntry("reviewed_by", null)
                .containsEntry("accepted", null);
        assertThat(shown(PROCUREMENT, reference, "Task_ReviewLessons"))
                .containsEntry("wentBadly", "- Two bidders could not price the work.")
                .containsEntry("returned", "## Why it was sent back\n\n- Say why the two bidders withdrew.");
        complete(PROCUREMENT, reference, "Task_ReviewLessons", ACCEPTED);
        assertThat(debrief).isEnded();
        assertThat(story(reference)).contains("The lessons were sent back: Say why the two bidders withdrew.");
    }

    @Test
    void actionsOfADebriefThatIsSentBackAreKeptUnlessStruck() {
        ContractReference reference = contracts.aContract().registered();
        begin(reference, "AFTER_TENDER");
        complete(OFFICER, reference, "Task_RecordDebrief", with(FOUND, "actionToFollowUp", "YES"));
        complete(OFFICER, reference, "Task_AddAction", SURVEY);
        complete(PROCUREMENT, reference, "Task_ReviewLessons", RETURNED);

        assertThat(shown(OFFICER, reference, "Task_RecordDebrief"))
                .containsEntry("actionsSoFar", 1)
                .containsEntry("earlierActionsOpen", 0);
        complete(OFFICER, reference, "Task_RecordDebrief", FOUND);
        assertThat(shown(PROCUREMENT, reference, "Task_ReviewLessons").get("actions"))
                .asString()
                .contains("Jo Smith");
        complete(PROCUREMENT, reference, "Task_ReviewLessons", RETURNED);
        complete(OFFICER, reference, "Task_RecordDebrief", with(FOUND, "strikeActions", true));

        assertThat(shown(PROCUREMENT, reference, "Task_ReviewLessons")).containsEntry("actions", "None.");
        assertThat(story(reference))
                .contains("The debrief after the tender was recorded. Its actions so far were struck.");
    }

    @Test
    void nextDebriefOnTheContractAsksWhetherItsActionsWereDone() {
        ContractReference reference = contracts.aContract().registered();
        begin(reference, "AFTER_TENDER");
        complete(OFFICER, reference, "Task_RecordDebrief", with(FOUND, "actionToFollowUp", "YES"));
        complete(OFFICER, reference, "Task_AddAction", SURVEY);
        complete(PROCUREMENT, reference, "Task_ReviewLessons", ACCEPTED);

        begin(reference, "BEFORE_DECISION");
        assertThat(shown(CONTRACTS, reference, "Task_RecordDebrief"))
                .containsEntry("earlierActions", "- 29 January 2027, Jo Smith: Survey the parks and renew the maps.")
                .containsEntry("earlierActionsOpen", 1);
        complete(CONTRACTS, reference, "Task_RecordDebrief", with(FOUND, "actionToFollowUp", "YES"));
        complete(CONTRACTS, reference, "Task_AddAction", with(SURVEY, "owner", "Ade Bello"));
        complete(PROCUREMENT, reference, "Task_ReviewLessons", RETURNED);
        assertThat(shown(CONTRACTS, reference, "Task_RecordDebrief"))
                .as("nobody said that it was done")
                .containsEntry("earlierActionsOpen", 1);
        complete(CONTRACTS, reference, "Task_RecordDebrief", with(FOUND, "earlierActionsDone", true));
        complete(PROCUREMENT, reference, "Task_ReviewLessons", ACCEPTED);

        assertThat(row(reference, 2)).containsEntry("occasion", "BEFORE_DECISION");
        assertThat(story(reference))
                .contains("The debrief before the decision was recorded. All actions of earlier debriefs are done.");
        begin(reference, "AT_CLOSE_OUT");
        assertThat(shown(CONTRACTS, reference, "Task_RecordDebrief"))
                .as("the debrief's own action stays open")
                .containsEntry("earlierActions", "- 29 January 2027, Ade Bello: Survey the parks and renew the maps.")
                .containsEntry("earlierActionsOpen", 1);
    }

    @Test
    void actionsThatAreNotThereAreNeitherDoneNorStruck() {
        ContractReference reference = contracts.aContract().registered();
        begin(reference, "AFTER_TENDER");

        assertRefused(
                "Task_RecordDebrief",
                OFFICER,
                reference,
                with(with(FOUND, "earlierActionsDone", true), "strikeActions", true),
                """
                All of these are done: this question was not asked, so it cannot be answered.
                Strike these actions, to write them anew: this question was not asked, so it cannot be answered.""");
    }

    @ParameterizedTest(name = "{0} on {1}, over since {2}: by {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "AFTER_TENDER, 2026-11-20, -, 2027-01-08T17:00:00Z",
                "BEFORE_DECISION, 2026-11-20, -, 2026-12-21T17:00:00Z",
                "BEFORE_DECISION, 2027-04-01, -, 2027-04-29T16:00:00Z",
                "AT_CLOSE_OUT, 2026-11-20, 2026-11-19, 2026-12-19T17:00:00Z",
                "AT_CLOSE_OUT, 2026-11-20, 2026-10-21, 2026-11-20T17:00:00Z",
                "AT_CLOSE_OUT, 2026-11-20, 2026-10-20, 2026-12-21T17:00:00Z",
                "AT_CLOSE_OUT, 2026-11-20, -, 2026-12-21T17:00:00Z"
            })
    void debriefIsDueByItsOccasion(String occasion, LocalDate today, @Nullable LocalDate ended, Instant due) {
        at(today, 9);
        ContractReference reference =
                contracts.aContract().with("ended_on", ended).registered();

        begin(reference, occasion);

        assertThat(task(reference, "Task_RecordDebrief").getDueDate().toInstant())
                .isEqualTo(due);
    }

    @Test
    void actionIsNotDueInThePast() {
        ContractReference reference = contracts.aContract().registered();
        begin(reference, "AFTER_TENDER");
        complete(OFFICER, reference, "Task_RecordDebrief", with(FOUND, "actionToFollowUp", "YES"));

        assertRefused(
                "Task_AddAction",
                OFFICER,
                reference,
                with(SURVEY, "dueOn", TODAY.minusDays(1).toString()),
                "By when: give today or a later day.");
        complete(OFFICER, reference, "Task_AddAction", with(SURVEY, "dueOn", TODAY.toString()));
        assertThat(openTasks(reference)).containsExactly("Task_ReviewLessons");
    }

    @Test
    void lessonsAreNotSentBackWithoutReasons() {
        ContractReference reference = recorded();

        assertRefused(
                "Task_ReviewLessons",
                PROCUREMENT,
                reference,
                Map.of("decision", "RETURN"),
                "What should be looked at again, and why?: this must be filled in.");
        assertThat(openTasks(reference)).containsExactly("Task_ReviewLessons");
    }

    @Test
    void answersThatTheFormDoesNotOfferAreRefused() {
        ContractReference reference = contracts.aContract().registered();
        begin(reference, "AFTER_TENDER");

        assertRefused(
                "Task_RecordDebrief",
                OFFICER,
                reference,
                with(FOUND, "actionToFollowUp", "MAYBE"),
                "Is there an action to follow up?: choose one of Yes, I add it next, No.");
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(
                        () -> complete(OFFICER, reference, "Task_RecordDebrief", with(FOUND, "helpsInStep", "SIGNING")))
                .withMessageStartingWith("In which step does that help next time?: choose one of 1 Pre-market");
        complete(OFFICER, reference, "Task_RecordDebrief", FOUND);
        assertRefused(
                "Task_ReviewLessons",
                PROCUREMENT,
                reference,
                Map.of("decision", "POSTPONE"),
                "Your decision: choose one of Accept: the lesson is filed, Return: it needs another look.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wentWell", "wentBadly", "lesson", "helpsInStep", "actionToFollowUp"})
    void nothingOfADebriefIsLeftOut(String field) {
        ContractReference reference = contracts.aContract().registered();
        begin(reference, "AFTER_TENDER");
        var partly = new LinkedHashMap<>(FOUND);
        partly.remove(field);

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(OFFICER, reference, "Task_RecordDebrief", partly));
        assertThat(story(reference)).isEmpty();
    }

    @Test
    void whoRecordedTheDebriefDoesNotReviewIt() {
        ContractReference reference = contracts.aContract().registered();
        begin(reference, "AFTER_TENDER");
        complete(BOTH_HATS, reference, "Task_RecordDebrief", FOUND);

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(BOTH_HATS, reference, "Task_ReviewLessons", ACCEPTED))
                .withMessageStartingWith("“Review lessons” needs a second pair of eyes")
                .withMessageContaining("Record debrief");
        complete(PROCUREMENT, reference, "Task_ReviewLessons", ACCEPTED);
    }

    @Test
    void whoAddedAnActionDoesNotReviewTheDebrief() {
        ContractReference reference = contracts.aContract().registered();
        begin(reference, "AFTER_TENDER");
        complete(OFFICER, reference, "Task_RecordDebrief", with(FOUND, "actionToFollowUp", "YES"));
        complete(BOTH_HATS, reference, "Task_AddAction", SURVEY);

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(BOTH_HATS, reference, "Task_ReviewLessons", ACCEPTED))
                .withMessageContaining("Add action");
        complete(PROCUREMENT, reference, "Task_ReviewLessons", ACCEPTED);
    }

    @Test
    void databaseKeepsTheReviewerApartFromTheRecorder() {
        ContractReference reference = recorded();

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("""
                                        update debrief set accepted = true, reviewed_by = recorded_by, reviewed_on = ?
                                         where contract_id = (select id from contract where reference = ?)
                                        """).params(TODAY, reference.value()).update())
                .withMessageContaining("debrief_reviewed_by_another");
    }

    private ContractReference aContractFor(String category) {
        return contracts.aContract().with("service_category_label", category).registered();
    }

    private ContractReference recorded() {
        ContractReference reference = contracts.aContract().registered();
        begin(reference, "AFTER_TENDER");
        complete(OFFICER, reference, "Task_RecordDebrief", FOUND);
        return reference;
    }

    private ProcessInstance begin(ContractReference reference, String occasion) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey("debrief", reference.value(), Map.of("occasion", occasion));
    }

    private Map<String, Object> shown(Person person, ContractReference reference, String key) {
        return desk.open(person, task(reference, key).getId());
    }

    private void assertRefused(
            String key, Person person, ContractReference reference, Map<String, Object> fields, String sentence) {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(person, reference, key, fields))
                .withMessage(sentence);
    }

    private Map<String, Object> row(ContractReference reference, int number) {
        return jdbc.sql("""
                        select d.* from debrief d join contract c on c.id = d.contract_id
                         where c.reference = ? and d.number = ?
                        """).params(reference.value(), number).query().singleRow();
    }

    private static Map<String, Object> with(Map<String, Object> fields, String key, Object value) {
        var changed = new LinkedHashMap<>(fields);
        changed.put(key, value);
        return changed;
    }
}
