package council.procurement.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which package may know which other. Knowledge points downwards, from what people see to what the law says; what stands
 * on the same line does not know its neighbours.
 */
final class Arrows {

    private static final Map<String, Set<String>> ALLOWED = levels(
            List.of("reading"),
            List.of("rules", "security", "database"),
            List.of("timeline", "watch"),
            List.of("engine"),
            List.of("register"),
            List.of("sourcing"),
            List.of("notice", "spend", "socialvalue", "report", "portfolio", "approval", "document", "breakglass"),
            List.of("file", "reminder"),
            List.of("step", "contract", "web", "demo"));

    private final String root;

    /** @param root the package in which all of these packages are */
    Arrows(String root) {
        this.root = root;
    }

    /** Every package that has its place. */
    static Set<String> packages() {
        return ALLOWED.keySet();
    }

    /** For every package, that it knows nothing but what it may. */
    Stream<ArchRule> rules() {
        return ALLOWED.keySet().stream().map(this::rule);
    }

    private ArchRule rule(String name) {
        var others = new TreeSet<>(ALLOWED.keySet());
        others.remove(name);
        others.removeAll(ALLOWED.getOrDefault(name, Set.of()));
        return noClasses()
                .that()
                .resideInAPackage(in(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others.stream().map(this::in).toArray(String[]::new))
                .allowEmptyShould(true)
                .as(name + " does not know " + String.join(", ", others));
    }

    private String in(String name) {
        return root + "." + name + "..";
    }

    /** From the bottom up; each line may know all lines below it. The database stands by itself. */
    @SafeVarargs
    private static Map<String, Set<String>> levels(List<String>... fromTheBottom) {
        var allowed = new LinkedHashMap<String, Set<String>>();
        var below = new TreeSet<String>();
        for (List<String> level : fromTheBottom) {
            level.forEach(name -> allowed.put(name, Set.copyOf(below)));
            below.addAll(level);
            below.remove("database");
        }
        return allowed;
    }
}
