package council.procurement.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the architecture finds the violation that is planted for it. */
class PlantedArchitectureTest {

    private static final String PLANTED = "council.procurement.architecture.planted.";

    /** Folder of planted classes, the rule that is to find some of them, and which. */
    private static final List<Arguments> VIOLATIONS = List.of(
            Arguments.of("place", "stand in a package that the arrows know", "Stray"),
            Arguments.of("circle", "free of cycles", "One"),
            Arguments.of("steps", "not depend on each other", "Alpha"),
            Arguments.of("pure", "only depend on classes", "RuleWithSpring"),
            Arguments.of("edge", "neither delegates nor listeners", "RegisterThatStarts"),
            Arguments.of("internals", "are not in engine", "InternalDelegate"),
            Arguments.of("clock", "it reads the machine's time", "Clocks"),
            Arguments.of("delegates", "assignable to", "LoudDelegate"),
            Arguments.of("delegates", "assignable to", "OpenReview"),
            Arguments.of("delegates", "assignable to", "BeanlessDelegate"),
            Arguments.of("delegates", "assignable to", "TransactionalDelegate"),
            Arguments.of("transactions", "be beans that Spring can wrap", "Unmanaged"),
            Arguments.of("transactions", "be beans that Spring can wrap", "SealedService"),
            Arguments.of("names", "have name matching", "ContractManager"),
            Arguments.of("names", "have name matching", "DateHelper"),
            Arguments.of("names", "have name matching", "StringUtil"),
            Arguments.of("names", "have name matching", "StringUtils"),
            Arguments.of("names", "have name matching", "RegisterImpl"),
            Arguments.of("unmarked", "@NullMarked", "Unmarked"),
            Arguments.of("injection", "@Autowired", "Injected"));

    @ParameterizedTest(name = "{2}: {1}")
    @MethodSource
    void violationIsFound(String folder, String words, String type) {
        assertThat(findings(ruleThatSays(words, folder), folder)).anyMatch(finding -> finding.contains(type));
    }

    static List<Arguments> violationIsFound() {
        return VIOLATIONS;
    }

    @Test
    void everyRuleHasBeenShownToFail() {
        List<String> unproven = new Architecture(PLANTED)
                .rules()
                .map(ArchRule::getDescription)
                .filter(rule -> VIOLATIONS.stream().noneMatch(proof -> rule.contains((String) proof.get()[1])))
                .toList();

        assertThat(unproven).isEmpty();
    }

    @ParameterizedTest(name = "{0} knows what it should not")
    @CsvSource({
        "reading, ReadingOfContracts",
        "rules, RuleThatReads",
        "security, PersonAtTheEngine",
        "database, DatabaseOfNotices",
        "timeline, TimelineOfContracts",
        "watch, WatchOfContracts",
        "engine, EngineOfContracts",
        "register, RegisterOfNotices",
        "sourcing, SourcingByNotice",
        "notice, NoticeOfAStep",
        "approval, ApprovalByNotice",
        "document, DocumentOfAStep",
        "breakglass, BreakGlassByNotice",
        "portfolio, PortfolioByNotice",
        "spend, SpendingByNotice",
        "socialvalue, ValueOfAStep",
        "report, ReportOnAPage",
        "reminder, ReminderOfAPage",
        "file, FileOnAPage",
        "step, StepThatKnowsContracts",
        "contract, ContractOnAPage",
        "web, PageOfAStep",
        "demo, DemoOfAPage"
    })
    void wrongArrowIsFound(String from, String type) {
        assertThat(findings(arrowOf(from), "arrows")).anyMatch(finding -> finding.contains(type));
    }

    @Test
    void everyArrowHasBeenShownToFail() {
        assertThat(Arrows.packages())
                .allSatisfy(
                        name -> assertThat(findings(arrowOf(name), "arrows")).isNotEmpty());
    }

    @Test
    void everyWayToReadTheMachinesTimeIsFoundAndNoOther() {
        List<String> findings = findings(ruleThatSays("machine's time", "clock"), "clock");

        assertThat(findings.stream().map(finding -> finding.replaceAll(".*Clocks\\.(\\w+)\\(\\).*", "$1")))
                .containsExactlyInAnyOrder(
                        "ofAnInstant",
                        "ofADayInLondon",
                        "ofAMomentInLondon",
                        "ofAReference",
                        "ofTheSystem",
                        "ofMilliseconds",
                        "ofADate",
                        "ofACalendar",
                        "pastEveryClock");
    }

    @Test
    void listenersMaySpeakToTheEngine() {
        assertThat(findings(ruleThatSays("neither delegates nor listeners", "edge"), "edge"))
                .noneMatch(finding -> finding.contains("RegisterListener"));
    }

    private static ArchRule ruleThatSays(String words, String folder) {
        return only(new Architecture(PLANTED + folder).rules(), words);
    }

    private static ArchRule arrowOf(String name) {
        return only(new Arrows(PLANTED + "arrows").rules(), name + " does not know");
    }

    private static ArchRule only(Stream<ArchRule> rules, String words) {
        return rules.filter(rule -> rule.getDescription().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no rule that says: " + words));
    }

    private static List<String> findings(ArchRule rule, String folder) {
        JavaClasses planted = new ClassFileImporter().importPackages(PLANTED + folder);
        return rule.evaluate(planted).getFailureReport().getDetails();
    }
}
