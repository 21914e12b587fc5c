package council.procurement.step.revaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.process.ProcessWalk;
import council.procurement.register.CaseRules;
import council.procurement.register.ContractReference;
import council.procurement.register.Cycle;
import council.procurement.register.Cycles;
import council.procurement.rules.ContractKind;
import council.procurement.rules.Money;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.ProcurementFixture;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.TenderRoute;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks every path of {@code bpmn/shared/revaluation.bpmn}. */
class RevaluationProcessTest extends ProcessWalk {

    private static final Map<String, Object> READ = Map.of("read", true);
    private static final Map<String, Object> READ_AND_DONE =
            Map.of("read", true, "willDo", "The strategy goes back to the director this week.");

    @Autowired
    private ProcurementFixture needs;

    @Autowired
    private Procurements procurements;

    @Autowired
    private CaseRules rules;

    @Autowired
    private Cycles cycles;

    @Override
    protected String process() {
        return "revaluation";
    }

    @ParameterizedTest(name = "£{0} without VAT: covered {1}")
    @CsvSource({"173099.99, false", "173100.00, true"})
    void coverageChangesAtTheThresholdToThePenny(BigDecimal pounds, boolean covered) {
        ContractReference reference = asked(120_000, TenderRoute.OPEN_TENDER);

        ProcessInstance revaluation = start(OFFICER, change(reference, pounds));

        Procurement.Estimate estimate = procurements.get(reference.value()).estimate();
        assertThat(estimate.exVat()).isEqualTo(Money.of(pounds));
        assertThat(estimate.incVat()).isEqualTo(Money.rounded(pounds.multiply(new BigDecimal("1.2"))));
        assertThat(estimate.kind()).isEqualTo(ContractKind.SERVICES);
        assertThat(estimate.termMonths()).isEqualTo(36);
        String changed = shown(reference, "Task_ReadWhatChanges", "changed");
        if (covered) {
            assertThat(changed)
                    .contains("The Act: before, it is below the threshold")
                    .contains("now, the procurement is covered")
                    .contains("an open tender below the threshold, is no longer permitted");
        } else {
            assertThat(changed).doesNotContain("The Act").doesNotContain("no longer permitted");
        }
        complete(OFFICER, reference, "Task_ReadWhatChanges", READ_AND_DONE);
        if (covered) {
            assertThat(shown(reference, "Task_CheckCoverage", "changed")).contains("The Act: before");
            complete(
                    PROCUREMENT,
                    reference,
                    "Task_CheckCoverage",
                    Map.of("agreed", "It goes on as an open procedure, with a tender notice."));
        }
        assertThat(revaluation).isEnded();
        assertThat(revaluation)
                .hasPassed(covered ? "EndEvent_CoverageChecked" : "EndEvent_ValueChangeRead")
                .hasNotPassed(covered ? "EndEvent_ValueChangeRead" : "EndEvent_CoverageChecked");
    }

    @Test
    void whatChangesIsSaidNextToWhatStaysAndTheTimelineHasNoFigures() {
        ContractReference reference = asked(20_000, TenderRoute.QUOTES);

        start(OFFICER, change(reference, new BigDecimal("21000.50")));

        assertThat(shown(reference, "Task_ReadWhatChanges", "before"))
                .isEqualTo("£20,000 without VAT, £24,000 including VAT");
        assertThat(shown(reference, "Task_ReadWhatChanges", "now"))
                .isEqualTo("£21,000.50 without VAT, £25,200.60 including VAT");
        assertThat(shown(reference, "Task_ReadWhatChanges", "changed")).isEqualTo("nothing");
        assertThat(shown(reference, "Task_ReadWhatChanges", "same"))
                .contains("The Act: as before, it is below the threshold, without notices of the Act.")
                .contains("Route to market: as before, at least")
                .contains("Key performance indicators: it was not asked yet")
                .contains("Notices: they are considered with the new value when they come.");
        complete(OFFICER, reference, "Task_ReadWhatChanges", READ);
        assertThat(story(reference))
                .containsExactly(
                        "The estimated value was changed, and the rules were asked again.",
                        "It was read that the new value changes nothing the rules say.");
    }

    @Test
    void whatWillBeDoneIsAskedForWhereSomethingChanges() {
        ContractReference reference = asked(20_000, TenderRoute.QUOTES);
        start(OFFICER, change(reference, new BigDecimal("120000")));

        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> complete(OFFICER, reference, "Task_ReadWhatChanges", READ))
                .withMessage(
                        "What will be done?: the rules say something else than before. Say what will be done about it.");

        complete(OFFICER, reference, "Task_ReadWhatChanges", READ_AND_DONE);
        assertThat(jdbc.sql("select will_do from revaluation_reading join revaluation on number = revaluation"
                                + " where reference = ?")
                        .param(reference.value())
                        .query(String.class)
                        .list())
                .containsExactly("The strategy goes back to the director this week.");
    }

    @Test
    void returnToAnOldValueIsComparedWithTheLatestAnswer() {
        ContractReference reference = asked(120_000, TenderRoute.OPEN_TENDER);
        start(OFFICER, change(reference, new BigDecimal("180000")));
        complete(OFFICER, reference, "Task_ReadWhatChanges", READ_AND_DONE);
        complete(PROCUREMENT, reference, "Task_CheckCoverage", Map.of("agreed", "Legal services will be asked."));
        start(OFFICER, change(reference, new BigDecimal("120000")));
        complete(OFFICER, reference, "Task_ReadWhatChanges", READ_AND_DONE);
        complete(PROCUREMENT, reference, "Task_CheckCoverage", Map.of("agreed", "It goes back to an open tender."));

        start(OFFICER, change(reference, new BigDecimal("180000")));

        assertThat(shown(reference, "Task_ReadWhatChanges", "changed"))
                .contains("The Act: before, it is below the threshold")
                .contains("now, the procurement is covered");
    }

    @Test
    void valueOfATenderThatIsOutOpensTheNoticesThatItOwes() {
        ContractReference reference = asked(20_000, TenderRoute.OPEN_TENDER);
        procurements.published(reference.value(), TODAY);

        start(OFFICER, change(reference, new BigDecimal("180000")));

        assertThat(shown(reference, "Task_ReadWhatChanges", "changed")).contains("Notices: before", "Tender notice");
        assertThat(openTasks(reference)).contains("Task_DraftNotice");
    }

    @Test
    void needThatNobodyHasEstimatedGetsItsFirstValue() {
        ContractReference reference = needs.aProcurement().opened();

        start(OFFICER, change(reference, new BigDecimal("50000")));

        assertThat(shown(reference, "Task_ReadWhatChanges", "before")).isEqualTo("not estimated");
        assertThat(shown(reference, "Task_ReadWhatChanges", "same"))
                .contains("The Act: it was not asked yet")
                .contains("its risk is not assessed yet");
        complete(OFFICER, reference, "Task_ReadWhatChanges", READ);
    }

    @Test
    void whatCannotBeRevaluedIsRefusedAndNothingChanges() {
        ContractReference reference = asked(120_000, TenderRoute.OPEN_TENDER);
        ContractReference signed = asked(120_000, TenderRoute.OPEN_TENDER);
        jdbc.sql("update procurement set entered_on = ? where reference = ?")
                .params(TODAY, signed.value())
                .update();
        ContractReference ended = asked(120_000, TenderRoute.OPEN_TENDER);
        cycles.close(ended.value(), Cycle.Outcome.ABANDONED);

        refused(
                change(new ContractReference("SBC-1999-0001"), BigDecimal.TEN),
                "Reference: there is no procurement SBC-1999-0001. Write it as the procurement file does.");
        refused(change(reference, BigDecimal.ZERO), "New value without VAT: give more than £0.");
        refused(change(reference, new BigDecimal("-0.01")), "New value without VAT: give more than £0.");
        refused(
                change(reference, new BigDecimal("120000.00")),
                "New value without VAT: " + reference
                        + " has that value and that rate of VAT already. Nothing is to be changed.");
        refused(
                change(signed, BigDecimal.TEN),
                "Reference: the contract of " + signed
                        + " was entered into on 20 November 2026. A change of its value is"
                        + " now a variation: start “Vary a contract” instead.");
        refused(
                change(ended, BigDecimal.TEN),
                "Reference: the cycle " + ended + " ended on 20 November 2026, so there is nothing left to value.");
        assertThat(procurements.get(reference.value()).estimate().exVat()).isEqualTo(Money.pounds(120_000));
        assertThat(jdbc.sql("select count(*) from revaluation where reference in (:all)")
                        .param("all", List.of(reference.value(), signed.value(), ended.value()))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"revaluation", "revaluation_finding", "revaluation_reading"})
    void nobodyRewritesWhatWasRevalued(String table) {
        assertThat(jdbc.sql("select has_table_privilege(current_user, ?, 'insert')"
                                + " and not has_table_privilege(current_user, ?, 'update')"
                                + " and not has_table_privilege(current_user, ?, 'delete')")
                        .params(table, table, table)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    /** A procurement of which the rules were asked as steps 1 and 2 ask them. */
    private ContractReference asked(long pounds, TenderRoute route) {
        ContractReference reference = needs.aProcurement()
                .estimatedAt(ContractKind.SERVICES, pounds)
                .by(route)
                .opened();
        Procurement.Estimate estimate = procurements.get(reference.value()).estimate();
        Money exVat = Objects.requireNonNull(estimate.exVat());
        rules.ask(
                reference.value(),
                "threshold",
                Map.of(
                        "kind",
                        ContractKind.SERVICES,
                        "valueIncVat",
                        Objects.requireNonNull(estimate.incVat()),
                        "commencedOn",
                        TODAY),
                "Describe category");
        rules.ask(
                reference.value(),
                "route-to-market",
                Map.of(
                        "kind",
                        ContractKind.SERVICES,
                        "valueExVat",
                        exVat,
                        "vatRate",
                        20,
                        "commencedOn",
                        TODAY,
                        "localSupplierExists",
                        false),
                "Choose route");
        rules.ask(
                reference.value(),
                "social-value",
                Map.of("kind", ContractKind.SERVICES, "valueExVat", exVat, "covered", false, "months", 36),
                "Settle approach");
        return reference;
    }

    private String shown(ContractReference reference, String task, String field) {
        Object value = desk.open(
                        task.equals("Task_CheckCoverage") ? PROCUREMENT : OFFICER,
                        task(reference, task).getId())
                .get(field);
        return String.valueOf(value);
    }

    private void refused(Map<String, Object> fields, String sentence) {
        assertThatExceptionOfType(RefusedSubmissionException.class)
                .isThrownBy(() -> start(OFFICER, fields))
                .withMessage(sentence);
    }

    private static Map<String, Object> change(ContractReference reference, BigDecimal pounds) {
        return new LinkedHashMap<>(Map.of(
                "reference",
                reference.value(),
                "newExVat",
                pounds,
                "vatRate",
                20,
                "reason",
                "More blocks are to be kept than were known."));
    }
}
