package council.procurement.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.SheetCheck.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Reads the rows that a program sends: {@code {"rows": [{"name": "Price", "weight": 40}]}}, no name twice in a row. */
@Component
class SheetJson {

    private static final String HOW =
            "Send all rows as one JSON object: {\"rows\": [{\"name\": \"Price\", \"weight\": 40}]}.";

    private final ObjectReader reader;

    SheetJson(ObjectMapper mapper) {
        reader = mapper.readerFor(JsonNode.class)
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    /**
     * The rows by column key, as text.
     *
     * @throws ResponseStatusException with a sentence if they are no rows
     */
    List<Map<String, String>> read(@Nullable String body) {
        JsonNode sent = parse(body);
        JsonNode rows = sent.path("rows");
        if (!sent.isObject() || sent.size() != 1 || !rows.isArray()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, HOW);
        }
        if (rows.size() > Sheet.MOST_ROWS) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "No list has more than " + Sheet.MOST_ROWS + " rows. " + rows.size() + " were sent.");
        }
        var read = new ArrayList<Map<String, String>>();
        var faults = new ArrayList<Fault>();
        rows.forEach(row -> read.add(texts(read.size() + 1, row, faults)));
        if (!faults.isEmpty()) {
            throw new RefusedRowsException(faults);
        }
        return read;
    }

    private JsonNode parse(@Nullable String body) {
        try {
            return reader.readTree(body == null ? "" : body);
        } catch (JsonProcessingException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, HOW, e);
        }
    }

    private static Map<String, String> texts(int number, JsonNode row, List<Fault> faults) {
        var texts = new LinkedHashMap<String, String>();
        if (!row.isObject()) {
            faults.add(new Fault(number, "", "", "give the row as an object of its columns."));
        }
        row.properties().forEach(cell -> {
            JsonNode value = cell.getValue();
            if (value.isContainerNode()) {
                faults.add(new Fault(
                        number, cell.getKey(), cell.getKey(), "give one value, not a list and not an object."));
            } else if (!value.isNull()) {
                texts.put(cell.getKey(), value.isNumber() ? value.decimalValue().toPlainString() : value.asText());
            }
        });
        return texts;
    }
}
