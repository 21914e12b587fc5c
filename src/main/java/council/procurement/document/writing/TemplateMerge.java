package council.procurement.document.writing;

import council.procurement.document.facts.DocumentFacts;
import council.procurement.document.writing.Templates.Template;
import council.procurement.rules.CouncilTime;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Puts the facts of a case into a template. */
@Component
class TemplateMerge {

    private static final String EXPRESSIONS = "expressions";

    private final Templates templates;
    private final CouncilFacts council;
    private final TemplateEngine engine = engine();

    TemplateMerge(Templates templates, CouncilFacts council) {
        this.templates = templates;
        this.council = council;
    }

    /**
     * What the document says, as XHTML.
     *
     * @param asOf the moment whose day it bears
     * @throws FaultyTemplateException if the template has a mistake, or leaves out what the law wants to be said
     */
    String merge(DocumentFacts facts, Instant asOf) {
        Template template = templates.get(facts.kind().id());
        TemplateCheck.of(template.id(), template.text());
        var expressions = new FactExpressions((Record) facts);
        String merged = process(template, facts, asOf, expressions);
        RequiredFacts.of(facts).firstLeftOutBy(expressions).ifPresent(mistake -> {
            throw new FaultyTemplateException(template.id(), 0, mistake);
        });
        return merged;
    }

    /** Reads templates as they are now; what their expressions mean comes with the facts of each. */
    private static TemplateEngine engine() {
        var dialect = new StandardDialect();
        dialect.setVariableExpressionEvaluator(
                (context, expression, execution) -> expressions(context).evaluate(context, expression, execution));
        var texts = new StringTemplateResolver();
        texts.setTemplateMode(TemplateMode.XML);
        texts.setCacheable(false);
        var engine = new TemplateEngine();
        engine.setDialect(dialect);
        engine.setTemplateResolver(texts);
        return engine;
    }

    private static FactExpressions expressions(IExpressionContext context) {
        Object said =
                ((ITemplateContext) context).getTemplateResolutionAttributes().get(EXPRESSIONS);
        return (FactExpressions) Objects.requireNonNull(said);
    }

    private String process(Template template, DocumentFacts facts, Instant asOf, FactExpressions expressions) {
        try {
            return engine.process(
                    new TemplateSpec(template.text(), Map.of(EXPRESSIONS, expressions)),
                    new Context(Locale.UK, variables((Record) facts, asOf)));
        } catch (TemplateProcessingException e) {
            throw new FaultyTemplateException(template.id(), lineOf(e), sentence(e));
        }
    }

    private Map<String, Object> variables(Record facts, Instant asOf) {
        var variables = new LinkedHashMap<String, @Nullable Object>();
        for (RecordComponent component : facts.getClass().getRecordComponents()) {
            variables.put(component.getName(), FactNames.value(facts, component));
        }
        variables.put("council", council);
        variables.put("today", CouncilTime.dayOf(asOf));
        return variables;
    }

    /** The line of the innermost mistake that knows its own. */
    private static int lineOf(Throwable fault) {
        int line = 0;
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateProcessingException known && known.hasLineAndCol()) {
                line = known.getLine();
            }
        }
        return line;
    }

    private static String sentence(Throwable fault) {
        Throwable innermost = fault;
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateMistake mistake) {
                return mistake.sentence();
            }
            innermost = cause;
        }
        return String.valueOf(innermost.getMessage()).replaceFirst(" \\(template: .*", "") + ".";
    }

    /** What {@link #merge} gave, to be made into a file. */
    static Document parsed(String merged) {
        try {
            DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultInstance();
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return LineEnds.asElements(parsers.newDocumentBuilder().parse(new InputSource(new StringReader(merged))));
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new IllegalStateException("A checked template gave something that is not well-formed", e);
        }
    }
}
