package council.procurement.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import council.procurement.models.sample.SampleBean;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check of the models finds nothing in the sample, and finds each fault that is planted into it. */
class PlantedModelsTest {

    private static final Path SAMPLE = Path.of("src/test/resources/models/sample");
    private static final CodeBehind CODE = CodeBehind.in("council.procurement.models.sample", SampleBean.PROFILE);

    private static final String MODEL = "bpmn/9-sample.bpmn";
    private static final String DECISION = "bpmn/rules/sample-tier.dmn";
    private static final String FORM = "forms/9-sample/describe-need.form";
    private static final String APPROVAL = "forms/9-sample/approve-need.form";

    private static final String DESCRIBED = "<bpmn:outgoing>Flow_ToTier</bpmn:outgoing>";

    @TempDir
    Path project;

    @Test
    void goodSampleHasNoFindings() {
        assertThat(findings(SAMPLE)).isEmpty();
    }

    /** A file, a piece of it that stands there once, what is planted instead, and what is to be said about it. */
    static List<Arguments> faults() {
        return List.of(
                // processes and diagrams
                arguments(MODEL, "isExecutable=\"true\"", "isExecutable=\"false\"", "not executable"),
                arguments(MODEL, "P2557D", "P7Y", "historyTimeToLive is to be in days"),
                arguments(MODEL, " camunda:versionTag=\"1\"", "", "no version tag"),
                arguments(MODEL, "process id=\"sample\"", "process id=\"example\"", "is to have the id sample"),
                arguments(
                        MODEL,
                        "</bpmn:process>",
                        "</bpmn:process><bpmn:process id=\"second\" />",
                        "a file holds one process"),
                arguments(MODEL, " bpmnElement=\"Task_SetTier\"", "", "Task_SetTier: it is not drawn"),
                arguments(MODEL, " bpmnElement=\"Flow_Yes\"", "", "Flow_Yes: it is not drawn"),
                // tasks and their forms
                arguments(
                        MODEL,
                        "formRef=\"approve-need\"",
                        "formRef=\"describe-need\"",
                        "the form of “Approve need” is to be approve-need"),
                arguments(
                        MODEL,
                        "formRef=\"approve-need\" camunda:formRefBinding=\"deployment\"",
                        "formRef=\"approve-need\" camunda:formRefBinding=\"latest\"",
                        "binding is to be deployment"),
                arguments(
                        MODEL,
                        "name=\"Approve need\" camunda:formRef=\"approve-need\"",
                        "name=\"Agree need\" camunda:formRef=\"agree-need\"",
                        "there is no forms/9-sample/agree-need.form"),
                arguments(
                        MODEL,
                        "name=\"Approve need\" camunda:formRef=\"approve-need\"",
                        "name=\"Agree need\" camunda:formRef=\"agree-need\"",
                        "there is no TaskForm that is @Component(\"agree-need\")"),
                arguments(
                        MODEL,
                        "camunda:formRef=\"open-case\"",
                        "camunda:formRef=\"approve-need\"",
                        "there is no StartForm that is @Component(\"approve-need\")"),
                arguments(
                        MODEL,
                        " camunda:formRef=\"open-case\"",
                        "",
                        "open-case.form: no task of a model beside it opens this form"),
                arguments(MODEL, " camunda:candidateGroups=\"heads-of-service\"", "", "the task is for no group"),
                arguments(MODEL, "\"heads-of-service\"", "\"bosses\"", "there is no group bosses"),
                arguments(
                        MODEL,
                        "\"procuring-officers\"",
                        "\"${sampleGroups.of(occasion)}\"",
                        "there is no group ${sampleGroups.of(occasion)}"),
                arguments(
                        MODEL,
                        "\"heads-of-service\"",
                        "\"${sampleTeams.of(occasion)}\"",
                        "there is no @ModelBean(\"sampleTeams\")"),
                arguments(
                        MODEL,
                        "\"heads-of-service\"",
                        "\"${sampleDates.needLate(occasion)}\"",
                        "sampleDates.needLate(occasion) gives a Date; a group is a text"),
                arguments(
                        MODEL,
                        "value=\"Task_DescribeNeed\"",
                        "value=\"Task_Describe\"",
                        "notDoneBy names Task_Describe"),
                arguments(MODEL, "value=\"Task_DescribeNeed\"", "value=\"Task_ApproveNeed\"", "which is no other form"),
                arguments(
                        MODEL,
                        "value=\"Task_DescribeNeed\"",
                        "value=\"Task_SetTier\"",
                        "notDoneBy names Task_SetTier, which is no other form"),
                // what forms say
                arguments(APPROVAL, "# Do you approve?", "Do you approve?", "begin with a text whose first line"),
                arguments(APPROVAL, "# Do you approve?", "# Approval", "begin with a text whose first line"),
                arguments(APPROVAL, "\"id\": \"approve-need\"", "\"id\": \"approval\"", "have the id approve-need"),
                arguments(APPROVAL, "\"schemaVersion\": 16", "\"schemaVersion\": 19", "schemaVersion 16"),
                arguments(APPROVAL, "\"textarea\"", "\"dynamiclist\"", "uses a dynamiclist"),
                arguments(APPROVAL, "\"label\": \"Comment\"", "\"label\": \"\"", "comment: the field has no label"),
                arguments(
                        APPROVAL,
                        "\"label\": \"Comment\"",
                        "\"label\": \"Comment\", \"validate\": {\"required\": \"true\"}",
                        "validate.required is to be true or false"),
                arguments(FORM, "\"key\": \"months\"", "\"key\": \"Months\"", "“Months” is to be in camelCase"),
                arguments(FORM, "\"key\": \"bidders\"", "\"key\": \"months\"", "months: two fields have this key"),
                arguments(FORM, "\"dateLabel\": \"Needed by\"", "\"label\": \"x\"", "neededBy: the field has no label"),
                arguments(FORM, "\"Goods\"", "\" \"", "the answer GOODS has no label"),
                arguments(FORM, "\"value\": \"SERVICES\"", "\"value\": \"GOODS\"", "the answer GOODS is there twice"),
                arguments(
                        FORM, "\"label\": \"Services\"", "\"label\": \"Goods\"", "the answer SERVICES is there twice"),
                arguments(
                        FORM,
                        "[{\"label\": \"Goods\", \"value\": \"GOODS\"}, {\"label\": \"Services\", \"value\": \"SERVICES\"}]",
                        "[]",
                        "kind: there is nothing to choose from"),
                // forms and records
                arguments(FORM, "\"key\": \"urgent\"", "\"key\": \"hurried\"", "the field hurried has no component"),
                arguments(FORM, "\"key\": \"urgent\"", "\"key\": \"hurried\"", "the component urgent has no field"),
                arguments(
                        FORM,
                        "\"textfield\", \"key\": \"title\"",
                        "\"number\", \"key\": \"title\"",
                        "title is to be Integer or int, not String"),
                arguments(FORM, "\"decimalDigits\": 2, ", "", "value is to be Integer or int, not Money"),
                arguments(
                        FORM,
                        "\"label\": \"Bidders\"",
                        "\"label\": \"Bidders\", \"decimalDigits\": 1",
                        "bidders is to be BigDecimal, not Integer"),
                arguments(
                        FORM,
                        "\"textarea\", \"key\": \"why\"",
                        "\"checkbox\", \"key\": \"why\"",
                        "why is to be boolean, not String"),
                arguments(
                        FORM,
                        "{\"label\": \"Services\", \"value\": \"SERVICES\"}",
                        "{\"label\": \"Works\", \"value\": \"WORKS\"}",
                        "kind is to be an enum of GOODS, WORKS"),
                arguments(
                        FORM,
                        "\"label\": \"Title\", \"validate\": {\"required\": true}",
                        "\"label\": \"Title\"",
                        "title may be left empty, so it is nullable"),
                arguments(
                        FORM,
                        "\"label\": \"Bidders\"",
                        "\"label\": \"Bidders\", \"validate\": {\"required\": true}",
                        "bidders is always answered, so it is not nullable"),
                arguments(
                        FORM,
                        "\"label\": \"Months\", \"validate\": {\"required\": true}",
                        "\"label\": \"Months\"",
                        "months may be left empty, so it is a nullable Integer"),
                // delegates and calls
                arguments(
                        MODEL,
                        "${remindOfficerDelegate}",
                        "${remindDelegate}",
                        "there is no bean remindDelegate of a class RemindDelegate"),
                arguments(
                        MODEL,
                        "${remindOfficerDelegate}",
                        "${remindDelegate}",
                        "RemindOfficerDelegate: no model names this delegate"),
                arguments(
                        MODEL,
                        "sampleDates.needLate",
                        "sampleTimes.needLate",
                        "there is no @ModelBean(\"sampleTimes\")"),
                arguments(MODEL, "sampleDates.needLate", "sampleDates.needVeryLate", "has no public method for"),
                arguments(MODEL, "sampleDates.needLate", "sampleDates.hidden", "has no public method for"),
                arguments(
                        MODEL,
                        "inWorkingDays(10)",
                        "inWorkingDays(10, 20)",
                        "has no public method for sampleDates.inWorkingDays(10, 20)"),
                arguments(MODEL, "sampleDates.needLate", "sampleDates.asAnInstant", "gives a Instant"),
                arguments(
                        MODEL,
                        "sampleDates.needLate",
                        "hiddenDates.needLate",
                        "HiddenDates is not public, so that expressions cannot call it"),
                // variables
                arguments(MODEL, "${tier == 'NONE'}", "${level == 'NONE'}", "variable level is not declared"),
                arguments(MODEL, "${tier == 'NONE'}", "${!level}", "variable level is not declared"),
                arguments(MODEL, "${tier == 'NONE'}", "${dates.late(tier)}", "does not read one variable"),
                arguments(
                        MODEL,
                        "camunda:resultVariable=\"tier\"",
                        "camunda:resultVariable=\"level\"",
                        "Task_SetTier: the variable level is not declared in SampleVariables"),
                arguments(MODEL, "${rounds}", "${times}", "Task_ApproveNeed: the variable times is not declared"),
                arguments(MODEL, "${!wanted}", "${!needed}", "Task_ApproveNeed: the variable needed is not declared"),
                arguments(MODEL, ", occasion)", ", event)", "variable event is not declared"),
                arguments(MODEL, "target=\"occasion\"", "target=\"event\"", "variable event is not declared"),
                arguments(
                        MODEL, "source=\"tier\" target=\"tier\"", "source=\"level\" target=\"tier\"", "variable level"),
                arguments(
                        MODEL, "source=\"tier\" target=\"tier\"", "source=\"tier\" target=\"level\"", "variable level"),
                arguments(
                        MODEL,
                        "process id=\"sample\"",
                        "process id=\"example\"",
                        "the variable tier is to be declared in ExampleVariables"),
                // what models name
                arguments(
                        MODEL,
                        "name=\"4 Tender\" calledElement=\"sample\"",
                        "name=\"4 Tender\" calledElement=\"tendering\"",
                        "no process tendering"),
                arguments(MODEL, "\"sample-tier\"", "\"tier\"", "there is no decision tier"),
                // decisions
                arguments(DECISION, "decision id=\"sample-tier\"", "decision id=\"tier\"", "have the id sample-tier"),
                arguments(DECISION, "P2557D", "P84M", "historyTimeToLive is to be in days"),
                arguments(DECISION, " camunda:versionTag=\"1\"", "", "the decision has no version tag"),
                arguments(DECISION, "\"UNIQUE\"", "\"FIRST\"", "the hit policy is to be UNIQUE"),
                arguments(DECISION, "typeRef=\"double\"", "typeRef=\"date\"", "not date"),
                arguments(
                        DECISION,
                        "<description>Large enough. Made up.</description>",
                        "",
                        "rule 2 does not say where it comes from"),
                arguments(
                        MODEL,
                        DESCRIBED,
                        DESCRIBED + loop("needLate", "occasion"),
                        "gives a Date; a loop goes through a collection"),
                arguments(
                        MODEL,
                        DESCRIBED,
                        DESCRIBED + loop("occasions", "member"),
                        "Task_DescribeNeed: the variable member is not declared"),
                arguments(
                        DECISION,
                        "<description>Small enough. Made up.</description>",
                        "<description> </description>",
                        "rule 1 does not say where it comes from"),
                arguments(
                        DECISION,
                        "</decision>",
                        "</decision><decision id=\"second\" name=\"Second\" />",
                        "a file holds one decision"));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource("faults")
    void faultIsFound(String file, String piece, String instead, String words) throws IOException {
        plant(file, piece, instead);

        assertThat(findings(project)).anyMatch(finding -> finding.contains(words));
    }

    @Test
    void taskThatIsDoneSeveralTimesMayBeForAGroupThatABeanNames() throws IOException {
        plant(MODEL, "\"heads-of-service\"", "\"${sampleGroups.of(occasion)}\"");

        assertThat(findings(project)).isEmpty();
    }

    @Test
    void taskMayBeDoneOnceForEachThatABeanNames() throws IOException {
        plant(MODEL, DESCRIBED, DESCRIBED + loop("occasions", "occasion"));

        assertThat(findings(project)).isEmpty();
    }

    @Test
    void twoFormsOfOneNameAreFound() throws IOException {
        copySample();
        Files.createDirectories(project.resolve("forms/other"));
        Files.copy(project.resolve(FORM), project.resolve("forms/other/describe-need.form"));

        assertThat(findings(project)).anyMatch(finding -> finding.contains("two forms have this name"));
    }

    @Test
    void everyCheckHasBeenShownToFail() throws IOException {
        copySample();
        for (Path file : List.of(Path.of(MODEL), Path.of(DECISION), Path.of(FORM))) {
            Files.writeString(project.resolve(file), ruined(Files.readString(project.resolve(file))));
        }
        Library ruins = Library.of(project);

        Set<String> silent = ModelContract.CHECKS.stream()
                .filter(check -> check.findings(ruins, CODE).findAny().isEmpty())
                .map(check -> check.getClass().getSimpleName())
                .collect(Collectors.toSet());

        assertThat(silent).isEmpty();
    }

    private static String loop(String method, String variable) {
        return "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${sampleDates." + method
                + "(execution.processBusinessKey)}\" camunda:elementVariable=\"" + variable + "\"/>";
    }

    private static String ruined(String content) {
        return content.replace("P2557D", "P7Y")
                .replace("bpmnElement=\"Flow_Yes\"", "")
                .replace("heads-of-service", "bosses")
                .replace("remindOfficerDelegate", "remindDelegate")
                .replace("sampleDates.needLate", "sampleDates.never")
                .replace("${tier ==", "${level ==")
                .replace("Tender\" calledElement=\"sample\"", "Tender\" calledElement=\"tendering\"")
                .replace("\"Goods\"", "\"\"")
                .replace("\"decimalDigits\": 2, ", "");
    }

    private void plant(String file, String piece, String instead) throws IOException {
        copySample();
        String content = Files.readString(SAMPLE.resolve(file));
        assertThat(content.split(java.util.regex.Pattern.quote(piece), -1))
                .as("stands once in the sample: " + piece)
                .hasSize(2);
        Files.writeString(project.resolve(file), content.replace(piece, instead));
    }

    private void copySample() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = project.resolve(SAMPLE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static List<String> findings(Path project) {
        Library library = Library.of(project);
        return ModelContract.CHECKS.stream()
                .flatMap(check -> check.findings(library, CODE))
                .toList();
    }
}
