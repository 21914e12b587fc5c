package council.procurement.notice.ocds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import council.procurement.rules.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An object of JSON as it grows. What says nothing is left out, so that nothing is ever published empty. */
final class Fields {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectNode object = JSON.objectNode();

    /** One with nothing in it. */
    static Fields none() {
        return new Fields();
    }

    /** With a text, unless it is blank. */
    Fields with(String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            object.put(name, text.strip());
        }
        return this;
    }

    /** With an answer, unless it is not known. */
    Fields with(String name, @Nullable Boolean answer) {
        if (answer != null) {
            object.put(name, answer);
        }
        return this;
    }

    /** With a number, unless it is not known. */
    Fields with(String name, @Nullable BigDecimal number) {
        if (number != null) {
            BigDecimal plain = number.stripTrailingZeros();
            object.set(name, DecimalNode.valueOf(plain.scale() < 0 ? plain.setScale(0) : plain));
        }
        return this;
    }

    /** With an object, unless it says nothing. */
    Fields with(String name, @Nullable Fields fields) {
        if (fields != null && !fields.object.isEmpty()) {
            object.set(name, fields.object);
        }
        return this;
    }

    /** With a list of those objects that say something, unless none does. */
    Fields withList(String name, Collection<Fields> list) {
        ArrayNode items = JSON.arrayNode();
        list.stream().filter(fields -> !fields.object.isEmpty()).forEach(fields -> items.add(fields.object));
        return items.isEmpty() ? this : with(name, items);
    }

    /** With a list of texts, unless there are none. */
    Fields withTexts(String name, Collection<String> texts) {
        ArrayNode items = JSON.arrayNode();
        texts.forEach(items::add);
        return items.isEmpty() ? this : with(name, items);
    }

    /** With an address of the web; what is none is left out. */
    Fields withAddress(String name, @Nullable String address) {
        return isAddress(address) ? with(name, address) : this;
    }

    private Fields with(String name, JsonNode node) {
        object.set(name, node);
        return this;
    }

    /** Whether nothing has been said. */
    boolean isEmpty() {
        return object.isEmpty();
    }

    /** What was said. */
    ObjectNode node() {
        return object;
    }

    /** An amount of money in pounds, without VAT and with it; whichever is not known is left out. */
    static Fields value(@Nullable Money net, @Nullable Money gross) {
        Fields value = none().with("amount", net == null ? null : net.inPounds())
                .with("amountGross", gross == null ? null : gross.inPounds());
        return value.isEmpty() ? value : value.with("currency", "GBP");
    }

    /** Whether it is a whole address of the web, without anything that has no place in one. */
    static boolean isAddress(@Nullable String address) {
        try {
            return address != null
                    && address.strip().toLowerCase(Locale.ROOT).matches("https?://[\\x21-\\x7E]+")
                    && new URI(address.strip()).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
