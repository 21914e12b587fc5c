package council.procurement.report.publication;

import council.procurement.engine.Markdown;
import council.procurement.report.publication.PublicationCheck.Finding;
import council.procurement.rules.WrittenDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms about a publication show. */
@Component
class CheckFacts {

    private final Publications publications;
    private final PublicationCheck check;

    CheckFacts(Publications publications, PublicationCheck check) {
        this.publications = publications;
        this.check = check;
    }

    /** Before it is published: how many lines, what the check found, and where the lists are. */
    @Transactional(readOnly = true)
    Map<String, Object> before(String reference) {
        Publication publication = publications.get(reference);
        var facts = new LinkedHashMap<String, Object>();
        facts.put("what", publication.kind().words());
        facts.put(
                "forWhen",
                publication.quarterEnd() == null
                        ? "asked for on " + publication.edition()
                        : "for the quarter to " + WrittenDate.of(publication.quarterEnd()));
        facts.put("checkBy", WrittenDate.of(publication.times().checkBy()));
        facts.put("publishes", WrittenDate.of(publication.times().uncheckedAt()));
        List<String> figures = new ArrayList<>();
        figures.add("%,d lines as things stand now".formatted(check.lines(publication)));
        for (Finding finding : Finding.values()) {
            figures.add("%,d %s".formatted(check.count(publication, finding), finding.words()));
        }
        facts.put("figures", Markdown.bullets(figures));
        facts.put("lists", new Markdown("[the lists behind these figures](/publications/" + publication.id() + ")"));
        return facts;
    }

    /** After it was published: what was published, and what was left out. */
    @Transactional(readOnly = true)
    Map<String, Object> after(String reference) {
        Publication publication = publications.get(reference);
        Publication.Snapshot snapshot = Objects.requireNonNull(publication.snapshot());
        var facts = new LinkedHashMap<String, Object>();
        facts.put("what", publication.kind().words());
        facts.put("published", WrittenDate.of(snapshot.at()));
        facts.put("lines", "%,d".formatted(snapshot.lines()));
        facts.put("leftOut", "%,d".formatted(snapshot.leftOut()));
        facts.put("snapshot", new Markdown("[the snapshot](" + publication.address() + ")"));
        facts.put("lists", new Markdown("[the lists of the check](/publications/" + publication.id() + ")"));
        return facts;
    }
}
