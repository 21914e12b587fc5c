package council.procurement.document.writing;

import council.procurement.document.facts.DocumentFacts;
import council.procurement.document.facts.DocumentKind;
import council.procurement.document.facts.SampleFacts;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tries templates with made-up facts, so that a mistake shows before a case needs the document. */
@Component
public class TemplateStates {

    private static final Logger LOG = LoggerFactory.getLogger(TemplateStates.class);

    private final Templates templates;
    private final TemplateMerge merge;
    private final DocumentProperties properties;

    TemplateStates(Templates templates, TemplateMerge merge, DocumentProperties properties) {
        this.templates = templates;
        this.merge = merge;
        this.properties = properties;
    }

    /** How each template stands now. */
    public List<TemplateState> all() {
        return Arrays.stream(DocumentKind.values()).map(this::of).toList();
    }

    private TemplateState of(DocumentKind kind) {
        try {
            boolean own = templates.get(kind.id()).own();
            for (DocumentFacts facts : SampleFacts.of(kind)) {
                merge.merge(facts);
            }
            return new TemplateState(kind, own, null);
        } catch (FaultyTemplateException e) {
            return new TemplateState(kind, true, e.sentence());
        }
    }

    /** Says in the log which of the council's own templates have mistakes; without a folder of its own there are none. */
    @EventListener(ApplicationReadyEvent.class)
    void tellMistakes() {
        if (properties.templatesDirectory() == null) {
            return;
        }
        for (TemplateState state : all()) {
            if (state.mistake() != null) {
                LOG.warn("{}", state.mistake());
            }
        }
    }
}
