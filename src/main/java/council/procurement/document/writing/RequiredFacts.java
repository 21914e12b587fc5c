package council.procurement.document.writing;

import council.procurement.document.facts.DocumentFacts;
import council.procurement.document.facts.DocumentKind;
import council.procurement.document.facts.RequiredBy;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the law wants a document to say, as far as it is known in the case. */
final class RequiredFacts {

    private final List<Required> all = new ArrayList<>();
    private final DocumentKind kind;

    private RequiredFacts(DocumentKind kind) {
        this.kind = kind;
    }

    private record Required(Record facts, RecordComponent component, String by) {}

    static RequiredFacts of(DocumentFacts facts) {
        var required = new RequiredFacts(facts.kind());
        required.collect((Record) facts);
        return required;
    }

    /** A sentence about the first of these facts that the template has not written; empty if it has written all. */
    Optional<String> firstLeftOutBy(FactExpressions template) {
        return all.stream()
                .filter(required -> !template.hasRead(required.facts(), required.component()))
                .findFirst()
                .map(required -> "It leaves out “" + required.component().getName() + "” of "
                        + required.facts().getClass().getSimpleName() + ", which " + required.by() + " asks for.");
    }

    private void collect(Record facts) {
        for (RecordComponent component : facts.getClass().getRecordComponents()) {
            Object value = FactNames.value(facts, component);
            RequiredBy required = component.getAnnotation(RequiredBy.class);
            if (value == null || (value instanceof List<?> list && list.isEmpty())) {
                continue;
            }
            if (required != null && required.in() == kind) {
                all.add(new Required(facts, component, required.value()));
            }
            if (value instanceof Record inner) {
                collect(inner);
            } else if (value instanceof List<?> list) {
                list.stream()
                        .filter(Record.class::isInstance)
                        .map(Record.class::cast)
                        .forEach(this::collect);
            }
        }
    }
}
