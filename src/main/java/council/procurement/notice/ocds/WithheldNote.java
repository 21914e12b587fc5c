package council.procurement.notice.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import council.procurement.register.intake.RegisterColumn;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says in a release what of a contract is withheld, and on which ground: a document of the contract, or of the award or the
 * tender where there is no contract, because the standard has no place of its own for it.
 *
 * <p>Source: Procurement Act 2023 s94, by which the withholding and its ground are published.
 */
final class WithheldNote {

    private static final String ID = "withheld";

    private WithheldNote() {}

    /**
     * Adds the note, in the place of an earlier one; nothing if nothing is withheld.
     *
     * @param withheld what is withheld, each with the words that are published in its place
     */
    static void add(ObjectNode release, Map<RegisterColumn, String> withheld) {
        if (withheld.isEmpty()) {
            return;
        }
        var columns = new TreeMap<String, TreeSet<RegisterColumn>>();
        withheld.forEach((column, words) ->
                columns.computeIfAbsent(words, ground -> new TreeSet<>()).add(column));
        write(
                release,
                "Withheld from publication",
                columns.entrySet().stream()
                        .map(ground -> ground.getKey() + ". Columns of the contracts register: "
                                + ground.getValue().stream()
                                        .map(RegisterColumn::officialName)
                                        .collect(Collectors.joining(", "))
                                + ".")
                        .collect(Collectors.joining(" ")));
    }

    /**
     * Where an earlier release said that something is withheld and the later one does not: says that nothing is any more.
     *
     * @param earlier what was told last; null if nothing was
     */
    static void takeBack(@Nullable ObjectNode earlier, ObjectNode later) {
        if (earlier != null && isIn(earlier) && !isIn(later)) {
            write(later, "Published again", "Nothing is withheld any more.");
        }
    }

    private static boolean isIn(JsonNode release) {
        return release.findValues("documents").stream()
                .flatMap(documents -> documents.findValuesAsText("id").stream())
                .anyMatch(ID::equals);
    }

    private static void write(ObjectNode release, String title, String description) {
        ArrayNode documents = place(release).withArray("documents");
        for (int i = documents.size() - 1; i >= 0; i--) {
            if (documents.path(i).path("id").asText().equals(ID)) {
                documents.remove(i);
            }
        }
        documents.add(Fields.none()
                .with("id", ID)
                .with("title", title)
                .with("description", description)
                .node());
    }

    private static ObjectNode place(ObjectNode release) {
        for (String list : new String[] {"contracts", "awards"}) {
            if (release.path(list).path(0) instanceof ObjectNode first) {
                return first;
            }
        }
        return release.withObject("/tender");
    }
}
