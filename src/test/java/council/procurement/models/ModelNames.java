package council.procurement.models;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How one name becomes another: "Decide what follows" is the form {@code decide-what-follows}. */
final class ModelNames {

    private ModelNames() {}

    /** Small letters and hyphens; apostrophes fall away. */
    static String kebabCase(String name) {
        return name.replaceAll("['’]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** Words with capitals, without anything between them. */
    static String pascalCase(String name) {
        return Arrays.stream(kebabCase(name).split("-", -1))
                .map(ModelNames::capitalised)
                .collect(Collectors.joining());
    }

    static String capitalised(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
