package council.procurement.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Reads the inputs that a program gives a rule: one JSON object, numbers to the last digit, no name twice. */
@Component
class RuleInputs {

    private final ObjectReader reader;

    RuleInputs(ObjectMapper mapper) {
        reader = mapper.readerFor(new TypeReference<Map<String, @Nullable Object>>() {})
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    /**
     * The inputs by name.
     *
     * @throws ResponseStatusException with a sentence if it is no such object
     */
    Map<String, @Nullable Object> read(@Nullable String body) {
        try {
            Map<String, @Nullable Object> inputs = reader.readValue(body == null ? "" : body);
            if (inputs != null) {
                return inputs;
            }
        } catch (JsonProcessingException e) {
            throw refused(e);
        }
        throw refused(null);
    }

    private static ResponseStatusException refused(@Nullable Exception cause) {
        return new ResponseStatusException(
                HttpStatus.BAD_REQUEST,
                "Send the rule's inputs as one JSON object with each name once, such as {\"endedOn\": \"2027-03-31\"}.",
                cause);
    }
}
