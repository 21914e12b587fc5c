package council.procurement.document.writing;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdDelegatingSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import council.procurement.document.facts.DocumentFacts;
import council.procurement.document.facts.DocumentKind;
import council.procurement.rules.Money;

/** Facts of a document as text: JSON with the names that templates use, from which the same facts are read again. */
final class FactsText {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addSerializer(new StdDelegatingSerializer(Money.class, new Pence()))
                    .addDeserializer(Money.class, new StdDelegatingDeserializer<>(new OfPence())))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .build();

    private FactsText() {}

    static String of(DocumentFacts facts) {
        try {
            return JSON.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Facts of a document cannot be written: " + facts.kind(), e);
        }
    }

    static DocumentFacts read(DocumentKind kind, String text) {
        try {
            return JSON.readValue(text, kind.facts());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Facts of a document cannot be read: " + kind, e);
        }
    }

    private static final class Pence extends StdConverter<Money, Long> {
        @Override
        public Long convert(Money money) {
            return money.pence();
        }
    }

    private static final class OfPence extends StdConverter<Long, Money> {
        @Override
        public Money convert(Long pence) {
            return new Money(pence);
        }
    }
}
