package council.procurement.notice.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what an earlier release said and a later one does not say any more, with nulls, so that whoever merges
 * releases does not keep it.
 *
 * <p>Source: OCDS 1.1, Updates and deletions.
 */
final class Retraction {

    private Retraction() {}

    /** The later state, with nulls where the earlier one said something that the later does not. */
    static ObjectNode of(JsonNode earlier, ObjectNode later) {
        for (Map.Entry<String, JsonNode> field : earlier.properties()) {
            JsonNode now = later.get(field.getKey());
            JsonNode before = field.getValue();
            if (before.isNull()) {
                continue;
            }
            if (now == null) {
                later.set(field.getKey(), nothing(field.getKey(), before, false));
            } else if (now.isObject() && before.isObject()) {
                of(before, (ObjectNode) now);
            } else if (now.isArray() && before.isArray() && !Merge.WHOLE_LISTS.contains(field.getKey())) {
                ofList((ArrayNode) before, (ArrayNode) now);
            }
        }
        return later;
    }

    private static void ofList(ArrayNode earlier, ArrayNode later) {
        for (JsonNode before : earlier) {
            if (before.isObject() && before.has("id")) {
                ObjectNode now = find(later, before.get("id"));
                if (now == null) {
                    later.add(nothing("", before, true));
                } else {
                    of(before, now);
                }
            }
        }
    }

    /** In a list the id of an object stays, so that it can be found; all else that was said is null. */
    private static JsonNode nothing(String name, JsonNode before, boolean inList) {
        if (before.isObject()) {
            ObjectNode gone = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> field : before.properties()) {
                boolean stays = inList && field.getKey().equals("id");
                gone.set(field.getKey(), stays ? field.getValue() : nothing(field.getKey(), field.getValue(), false));
            }
            return gone;
        } else if (before.isArray() && !before.isEmpty() && before.get(0).isObject()) {
            ArrayNode gone = JsonNodeFactory.instance.arrayNode();
            if (Merge.WHOLE_LISTS.contains(name)) {
                // The schema does not allow most of these lists to be empty.
                gone.add(nothing("", before.get(0), false));
            } else {
                before.forEach(item -> gone.add(nothing("", item, true)));
            }
            return gone;
        }
        return NullNode.instance;
    }

    private static @Nullable ObjectNode find(ArrayNode list, JsonNode id) {
        for (JsonNode item : list) {
            if (item.isObject() && id.equals(item.get("id"))) {
                return (ObjectNode) item;
            }
        }
        return null;
    }

    /** The same without what is null, and without what is empty then. */
    static void stripNulls(JsonNode node) {
        if (node.isObject()) {
            node.forEach(Retraction::stripNulls);
            ((ObjectNode) node).properties().removeIf(field -> isNothing(field.getValue()));
        } else if (node.isArray()) {
            node.forEach(Retraction::stripNulls);
            for (int i = node.size() - 1; i >= 0; i--) {
                if (isNothing(node.get(i))) {
                    ((ArrayNode) node).remove(i);
                }
            }
        }
    }

    private static boolean isNothing(JsonNode node) {
        return node.isNull() || (node.isContainerNode() && node.isEmpty());
    }
}
