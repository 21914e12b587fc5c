package council.procurement.document.facts;

import java.util.Arrays;
import java.util.Optional;

/** The documents that Octant writes. */
public enum DocumentKind {
    /** What is put to those who approve an award. */
    AWARD_RECOMMENDATION("award-recommendation", "Award recommendation report", AwardRecommendation.class),
    /** What every supplier with an assessed tender is told (Procurement Act 2023 s50(3)). */
    ASSESSMENT_SUMMARY("assessment-summary", "Assessment summary", AssessmentSummary.class),
    /** What every bidder is told below the threshold, as the council's policy. */
    SHORT_SUMMARY("short-summary", "Short summary", ShortSummary.class),
    /** What is known of conflicts of interest, and what is done about them (Procurement Act 2023 s83). */
    CONFLICTS_ASSESSMENT("conflicts-assessment", "Conflicts assessment", ConflictsAssessment.class),
    /** The letter to the supplier whose tender succeeded. */
    AWARD_LETTER("award-letter", "Award letter", AwardLetter.class),
    /** The letter to a supplier whose tender did not. */
    REGRET_LETTER("regret-letter", "Regret letter", RegretLetter.class);

    private final String id;
    private final String title;
    private final Class<? extends DocumentFacts> facts;

    DocumentKind(String id, String title, Class<? extends DocumentFacts> facts) {
        this.id = id;
        this.title = title;
        this.facts = facts;
    }

    /** The id of its template, which is the name of the template's file without its ending. */
    public String id() {
        return id;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** The record of what it says. */
    public Class<? extends DocumentFacts> facts() {
        return facts;
    }

    /** The kind whose template has that id; empty if there is none. */
    public static Optional<DocumentKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
    }
}
