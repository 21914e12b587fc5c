package council.procurement.notice.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings the releases of a process together as it stands now: what was said last holds, a null takes back, and objects in
 * lists belong together by their ids.
 *
 * <p>Source: OCDS 1.1, Merging.
 */
final class Merge {

    /** Fields that are about a release and not about the process. */
    private static final Set<String> DISCARDED = Set.of("id", "date", "tag");

    /** Lists that are replaced as a whole, by the schema of the standard and of the declared extensions. */
    static final Set<String> WHOLE_LISTS = Set.of(
            "additionalClassifications",
            "additionalContactPoints",
            "additionalIdentifiers",
            "buyerClassificationRestrictions",
            "buyerLocationRestrictions",
            "changes",
            "classifications",
            "criteria",
            "customerServices",
            "dates",
            "deliveryAddresses",
            "deliveryLocations",
            "essentialAssets",
            "identifiers",
            "juryMembers",
            "legislativeReferences",
            "links",
            "numbers",
            "procurementMethodRationaleClassifications",
            "rationaleClassifications",
            "unstructuredChanges");

    private Merge() {}

    /**
     * The compiled release.
     *
     * @param releases all releases of one process, the oldest first; at least one
     */
    static ObjectNode compiled(List<? extends JsonNode> releases) {
        JsonNode last = releases.get(releases.size() - 1);
        ObjectNode compiled = JsonNodeFactory.instance.objectNode();
        String ocid = last.path("ocid").asText();
        String date = last.path("date").asText();
        compiled.put("ocid", ocid).put("id", ocid + "-" + date).put("date", date);
        compiled.putArray("tag").add("compiled");
        for (JsonNode release : releases) {
            ObjectNode process = release.deepCopy();
            process.remove(DISCARDED);
            merge(compiled, process);
        }
        return compiled;
    }

    private static void merge(ObjectNode output, JsonNode input) {
        for (Map.Entry<String, JsonNode> field : input.properties()) {
            JsonNode merged = merged(field.getKey(), output.get(field.getKey()), field.getValue());
            if (merged == null) {
                output.remove(field.getKey());
            } else {
                output.set(field.getKey(), merged);
            }
        }
    }

    /** What a field says afterwards; null if nothing any more. */
    private static @Nullable JsonNode merged(String name, @Nullable JsonNode output, JsonNode input) {
        if (input.isNull()) {
            return null;
        } else if (input.isObject()) {
            ObjectNode object =
                    output != null && output.isObject() ? (ObjectNode) output : JsonNodeFactory.instance.objectNode();
            merge(object, input);
            return object.isEmpty() ? null : object;
        } else if (input.isArray()) {
            return isByIdentifier(name, input) ? byIdentifier(output, input) : whole(input);
        }
        return input;
    }

    /** A list that says nothing but nulls is none. */
    private static @Nullable JsonNode whole(JsonNode input) {
        if (input.isEmpty()) {
            return input;
        }
        Retraction.stripNulls(input);
        return input.isEmpty() ? null : input;
    }

    private static boolean isByIdentifier(String name, JsonNode list) {
        for (JsonNode item : list) {
            if (!item.isObject()) {
                return false;
            }
        }
        return !WHOLE_LISTS.contains(name);
    }

    private static @Nullable JsonNode byIdentifier(@Nullable JsonNode output, JsonNode input) {
        ArrayNode list = output != null && output.isArray() ? (ArrayNode) output : JsonNodeFactory.instance.arrayNode();
        for (JsonNode item : input) {
            ObjectNode same = same(list, item.get("id"));
            if (same == null) {
                same = list.addObject();
            }
            merge(same, item);
        }
        return list.isEmpty() ? null : list;
    }

    private static @Nullable ObjectNode same(ArrayNode list, @Nullable JsonNode id) {
        for (JsonNode item : list) {
            if (id != null && id.equals(item.get("id"))) {
                return (ObjectNode) item;
            }
        }
        return null;
    }
}
