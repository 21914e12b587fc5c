package council.procurement.report.publication;

import council.procurement.engine.StartForm;
import council.procurement.engine.StartResult;
import council.procurement.security.Person;
import java.util.Map;

/** Behind the forms in which somebody asks for a publication now. */
abstract class PublishNowForm implements StartForm<PublishNowForm.Answers> {

    private final Publications publications;
    private final PublicationKind kind;

    PublishNowForm(Publications publications, PublicationKind kind) {
        this.publications = publications;
        this.kind = kind;
    }

    record Answers(String reason) {}

    @Override
    public Map<String, Object> prefill(Person person) {
        return Map.of();
    }

    @Override
    public StartResult submit(Person person, Answers answers) {
        Publication draft = publications.draftNow(kind, person.id());
        return new StartResult(
                draft.reference(),
                "A publication of the " + kind.words() + " was asked for: " + answers.reason(),
                Map.of());
    }
}
