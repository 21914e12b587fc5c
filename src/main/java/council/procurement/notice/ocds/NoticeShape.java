package council.procurement.notice.ocds;

import council.procurement.rules.NoticeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where Find a Tender puts a notice in open contracting data.
 *
 * <p>Source: releases of Find a Tender (UK1 to UK7, UK10, UK11), and the texts of the extensions it declares (UK9, UK12). No
 * payment notice was seen (UK8). Of the notices of dynamic markets and the payments compliance notice none is about a
 * contracting process of the council: they lead to no release.
 *
 * @param section which part of a release has the notice's document
 * @param documentType what the document is; null for a notice that was never seen
 * @param first the tags of the first such notice of a process
 * @param later the tags of one that follows a release with the first of these tags
 */
record NoticeShape(Section section, @Nullable String documentType, List<String> first, List<String> later) {

    NoticeShape {
        first = List.copyOf(first);
        later = List.copyOf(later);
    }

    /** The parts of a release that documents stand in. */
    enum Section {
        PLANNING,
        TENDER,
        AWARD,
        CONTRACT,
        IMPLEMENTATION
    }

    /** The shape of a kind of notice; empty for those that lead to no release. */
    static Optional<NoticeShape> of(NoticeType type) {
        return Optional.ofNullable(
                switch (type) {
                    case UK1, UK3 -> planning("plannedProcurementNotice");
                    case UK2 -> planning("marketEngagementNotice");
                    case UK4 ->
                        new NoticeShape(Section.TENDER, "tenderNotice", List.of("tender"), List.of("tenderUpdate"));
                    case UK5, UK6 ->
                        new NoticeShape(
                                Section.AWARD,
                                "awardNotice",
                                List.of("award", "contract"),
                                List.of("awardUpdate", "contractUpdate"));
                    case UK7 ->
                        new NoticeShape(
                                Section.CONTRACT,
                                "contractNotice",
                                List.of("award", "contract"),
                                List.of("awardUpdate", "contractUpdate"));
                    case UK8 -> implementation(null);
                    case UK9 -> implementation("implementationNotice");
                    case UK10 -> always(Section.CONTRACT, "contractNotice", "contractAmendment");
                    case UK11 -> always(Section.CONTRACT, "contractTerminationNotice", "contractTermination");
                    case UK12 -> always(Section.TENDER, "tenderCancellationNotice", "tenderCancellation");
                    case UK13, UK14, UK15, UK16, UK17 -> null;
                });
    }

    private static NoticeShape planning(String documentType) {
        return new NoticeShape(Section.PLANNING, documentType, List.of("planning"), List.of("planningUpdate"));
    }

    private static NoticeShape implementation(@Nullable String documentType) {
        return new NoticeShape(
                Section.IMPLEMENTATION, documentType, List.of("implementation"), List.of("implementationUpdate"));
    }

    private static NoticeShape always(Section section, String documentType, String tag) {
        return new NoticeShape(section, documentType, List.of(tag), List.of(tag));
    }

    /** The tags of the notice, after releases with those tags. */
    List<String> tagsAfter(List<String> earlier) {
        return earlier.contains(first.get(0)) ? later : first;
    }
}
