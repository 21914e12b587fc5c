package council.procurement.document.writing;

import council.procurement.document.facts.DocumentFacts;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes documents on 20 November 2026, without an application around it. */
final class Writing {

    static final String COUNCIL = "Stevenage Borough Council";
    static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final TemplateMerge merge;

    /** @param folder the council's own templates; null for none */
    Writing(@Nullable Path folder) {
        merge = new TemplateMerge(new Templates(new DocumentProperties(folder)), new CouncilFacts(COUNCIL));
    }

    byte[] pdf(DocumentFacts facts) {
        return PdfFile.of(TemplateMerge.parsed(merge.merge(facts, NOW)), COUNCIL);
    }

    byte[] word(DocumentFacts facts) {
        return WordFile.of(TemplateMerge.parsed(merge.merge(facts, NOW)), COUNCIL, NOW);
    }

    TemplateMerge merge() {
        return merge;
    }
}
