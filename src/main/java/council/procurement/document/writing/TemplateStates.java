package council.procurement.document.writing;

import council.procurement.document.facts.DocumentFacts;
import council.procurement.document.facts.DocumentKind;
import council.procurement.document.facts.SampleFacts;
import council.procurement.document.writing.Templates.Template;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Clock clock;
    private final Map<DocumentKind, Template> fit = new ConcurrentHashMap<>();

    TemplateStates(Templates templates, TemplateMerge merge, DocumentProperties properties, Clock clock) {
        this.templates = templates;
        this.merge = merge;
        this.properties = properties;
        this.clock = clock;
    }

    /** How each template stands now. */
    public List<TemplateState> all() {
        return Arrays.stream(DocumentKind.values()).map(this::of).toList();
    }

    private TemplateState of(DocumentKind kind) {
        try {
            return new TemplateState(kind, fit(kind).own(), null);
        } catch (FaultyTemplateException e) {
            return new TemplateState(kind, true, e.sentence());
        }
    }

    /**
     * Refuses a document before anybody relies on it.
     *
     * @throws FaultyTemplateException if its template has a mistake as it is now
     */
    void refuseFaulty(DocumentKind kind) {
        fit(kind);
    }

    /** The template, which can be written with all made-up facts; what was tried once is not tried again. */
    private Template fit(DocumentKind kind) {
        Template template = templates.get(kind.id());
        if (!template.equals(fit.get(kind))) {
            for (DocumentFacts facts : SampleFacts.of(kind)) {
                merge.merge(facts, clock.instant());
            }
            fit.put(kind, template);
        }
        return template;
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
