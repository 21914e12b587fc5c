package council.procurement.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules of docs/adr/0003 and CONTRIBUTING.md that a machine can hold; {@link Arrows} has those between packages. */
final class Architecture {

    private static final Set<String> ADMINISTERS_THE_ENGINE = Set.of("engine", "security");

    private final String root;

    /** @param root the package that all of the code is in */
    Architecture(String root) {
        this.root = root;
    }

    /** All rules that are not about which package may know which. */
    Stream<ArchRule> rules() {
        return Stream.of(
                everyPackageHasItsPlace(),
                packagesDoNotGoInCircles(),
                stepsDoNotKnowEachOther(),
                rulesKnowNothingButJava(),
                engineIsSpokenToAtItsEdgeOnly(),
                engineInternalsStayInOnePackage(),
                timeComesFromTheClock(),
                delegatesAreQuiet(),
                transactionsCanBegin(),
                namesSayWhatThingsAre(),
                everyPackageIsNullMarked(),
                nothingIsInjectedIntoFields());
    }

    private ArchRule everyPackageHasItsPlace() {
        return classes()
                .that()
                .resideInAPackage(root + ".*..")
                .should(satisfy(
                        "stand in a package that the arrows know",
                        type -> Arrows.packages().contains(firstLevel(type))))
                .allowEmptyShould(true);
    }

    private ArchRule packagesDoNotGoInCircles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    private ArchRule stepsDoNotKnowEachOther() {
        return slices().matching(root + ".step.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true);
    }

    private ArchRule rulesKnowNothingButJava() {
        return classes()
                .that()
                .resideInAPackage(root + ".rules..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", root + ".rules..")
                .allowEmptyShould(true);
    }

    private ArchRule engineIsSpokenToAtItsEdgeOnly() {
        return noClasses()
                .that(describe(
                        "are neither delegates nor listeners nor in engine or security",
                        type -> !ADMINISTERS_THE_ENGINE.contains(firstLevel(type))
                                && !outermost(type).matches(".*(Delegate|Listener)")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .allowEmptyShould(true);
    }

    private ArchRule engineInternalsStayInOnePackage() {
        return noClasses()
                .that(describe("are not in engine", type -> !firstLevel(type).equals("engine")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..impl..")
                .allowEmptyShould(true);
    }

    /**
     * Whatever reads the machine's time escapes the clock that tests and the demonstration move. Only the demonstration,
     * which moves it, has to know both.
     */
    private ArchRule timeComesFromTheClock() {
        return noClasses()
                .should()
                .accessTargetWhere(describe(
                        "it reads the machine's time",
                        access -> readsTheMachinesTime(access)
                                || (isMachinesClock(access)
                                        && !firstLevel(access.getOriginOwner()).equals("demo"))));
    }

    private static boolean isMachinesClock(JavaAccess<?> access) {
        String name = access.getTarget().getName();
        return access.getTargetOwner().isEquivalentTo(Clock.class)
                && (name.startsWith("system") || name.startsWith("tick"));
    }

    private static boolean readsTheMachinesTime(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getTarget().getName();
        String target = access.getTarget().getFullName();
        if (owner.getPackageName().startsWith("java.time") && name.equals("now")) {
            return !target.contains(Clock.class.getName());
        }
        return (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"))
                || (owner.isEquivalentTo(Calendar.class) && name.equals("getInstance"))
                || (owner.isEquivalentTo(Date.class) && target.endsWith("<init>()"));
    }

    private static ArchRule delegatesAreQuiet() {
        return classes()
                .that()
                .areAssignableTo(JavaDelegate.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("Delegate")
                .andShould()
                .beAnnotatedWith(Component.class)
                .andShould(satisfy("leave transactions to services", type -> !hasTransactions(type)))
                .allowEmptyShould(true);
    }

    /** Spring begins transactions around beans, through subclasses that it makes. */
    private static ArchRule transactionsCanBegin() {
        return classes()
                .that(describe("have transactions", Architecture::hasTransactions))
                .should(satisfy(
                        "be beans that Spring can wrap",
                        type -> type.isMetaAnnotatedWith(Component.class)
                                && !type.getModifiers().contains(JavaModifier.FINAL)
                                && type.getMethods().stream()
                                        .filter(method -> method.isAnnotatedWith(Transactional.class))
                                        .noneMatch(Architecture::cannotBeOverridden)))
                .allowEmptyShould(true);
    }

    private static boolean hasTransactions(JavaClass type) {
        return type.isAnnotatedWith(Transactional.class)
                || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Transactional.class));
    }

    private static boolean cannotBeOverridden(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PRIVATE)
                || method.getModifiers().contains(JavaModifier.FINAL);
    }

    private static ArchRule namesSayWhatThingsAre() {
        return noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl)(\\$.*)?");
    }

    private static ArchRule everyPackageIsNullMarked() {
        return classes()
                .should(satisfy(
                        "stand in a package whose package-info says @NullMarked",
                        type -> type.getPackage().isAnnotatedWith(NullMarked.class)));
    }

    private static ArchRule nothingIsInjectedIntoFields() {
        return noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);
    }

    private String firstLevel(JavaClass type) {
        String inside = type.getPackageName()
                .substring(Math.min(root.length(), type.getPackageName().length()));
        return inside.isEmpty() ? "" : inside.substring(1).split("\\.", -1)[0];
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceAll("\\$.*", "");
    }

    private static ArchCondition<JavaClass> satisfy(String words, Predicate<JavaClass> predicate) {
        return new ArchCondition<>(words) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean satisfied = predicate.test(type);
                events.add(new SimpleConditionEvent(
                        type, satisfied, type.getName() + (satisfied ? " does " : " does not ") + words));
            }
        };
    }
}
