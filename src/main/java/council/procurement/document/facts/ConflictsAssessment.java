package council.procurement.document.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of the conflicts assessment of a procurement (Procurement Act 2023 s83).
 *
 * @param procurement the case
 * @param version first, second, ... version
 * @param occasion for which notice or gate it was confirmed
 * @param confirmedBy who confirmed that it is complete
 * @param confirmed when
 * @param reviewOn the day by which it is looked at again; null where none was set
 * @param conflicts the conflicts that are known; empty if none are
 * @param declarations what those who take part in the procurement declared
 */
public record ConflictsAssessment(
        CaseFacts procurement,
        int version,
        String occasion,
        String confirmedBy,
        Instant confirmed,
        @Nullable LocalDate reviewOn,

        @RequiredBy(in = DocumentKind.CONFLICTS_ASSESSMENT, value = "section 83 of the Procurement Act 2023")
        List<ConflictFacts> conflicts,

        List<DeclarationFacts> declarations)
        implements DocumentFacts {

    /**
     * A conflict of interest.
     *
     * @param person whose interest it is
     * @param nature actual, potential or perceived
     * @param conflict what it is
     * @param steps what was done, or will be, so that nobody gains or loses by it
     */
    public record ConflictFacts(
            @RequiredBy(in = DocumentKind.CONFLICTS_ASSESSMENT, value = "section 83 of the Procurement Act 2023")
            String person,

            String nature,

            @RequiredBy(in = DocumentKind.CONFLICTS_ASSESSMENT, value = "section 83 of the Procurement Act 2023")
            String conflict,

            @RequiredBy(in = DocumentKind.CONFLICTS_ASSESSMENT, value = "section 83 of the Procurement Act 2023")
            String steps) {}

    /**
     * Who takes part, and what they declared.
     *
     * @param person who
     * @param role what they do in the procurement
     * @param declared what they declared, in a few words: no conflict, a conflict, or nothing yet
     */
    public record DeclarationFacts(String person, String role, String declared) {}

    @Override
    public DocumentKind kind() {
        return DocumentKind.CONFLICTS_ASSESSMENT;
    }

    @Override
    public String about() {
        return "version " + version;
    }
}
