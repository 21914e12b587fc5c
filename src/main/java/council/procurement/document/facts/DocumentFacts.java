package council.procurement.document.facts;

/**
 * What a document says. A record; its components are the names that the template uses. They are texts, amounts, days,
 * moments, numbers, truths, records of these, and lists.
 */
public sealed interface DocumentFacts
        permits AwardRecommendation, AssessmentSummary, ShortSummary, ConflictsAssessment, AwardLetter, RegretLetter {

    /** Which document it is. */
    DocumentKind kind();

    /** What tells this document from others of its kind in the same case, such as the bidder; empty if there is one only. */
    String about();

    /** The case. */
    CaseFacts procurement();
}
