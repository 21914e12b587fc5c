package council.procurement.document;

import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may read which document. */
@Component
class DocumentReaders {

    private final Map<String, DocumentAccess> byKey;

    /** @throws IllegalStateException if two have the same key */
    DocumentReaders(List<DocumentAccess> all) {
        byKey = all.stream().collect(Collectors.toUnmodifiableMap(DocumentAccess::key, Function.identity()));
    }

    boolean mayRead(Person person, Document document) {
        String key = document.accessKey();
        if (key == null) {
            return Arrays.stream(StaffGroup.values()).anyMatch(person::isIn);
        }
        DocumentAccess access = byKey.get(key);
        return access != null && access.mayRead(person, document);
    }

    /** Whether nobody is told yet that the case has documents of that key. */
    boolean isSealed(@Nullable String key, String reference) {
        DocumentAccess access = key == null ? null : byKey.get(key);
        return access != null && access.isSealed(reference);
    }

    /** Who may read documents of that key, in words; empty for a key that nothing has. */
    Optional<String> words(String key) {
        return Optional.ofNullable(byKey.get(key)).map(DocumentAccess::words);
    }
}
