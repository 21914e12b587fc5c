package council.procurement.notice.ocds;

import java.util.ArrayList;
import java.util.List;

/**
 * What a release from the register is about. Where a notice has told of an award, a change or an end, the register only
 * updates what is known.
 *
 * <p>Source: OCDS 1.1, release tag.
 */
final class RegisterTags {

    private static final List<String> OF_CONTRACTS = List.of("UK5", "UK6", "UK7");

    private RegisterTags() {}

    /**
     * The tags.
     *
     * @param before what had been told
     * @param now what will have been told
     * @param notices the notices that were published about the contract
     */
    static List<String> of(Told before, Told now, List<String> notices) {
        var tags = new ArrayList<String>();
        if (before.releases() == 0 && notices.stream().noneMatch(OF_CONTRACTS::contains)) {
            tags.add("award");
            tags.add("contract");
        } else if (before.releases() > 0 && now.changes() > before.changes() && !notices.contains("UK10")) {
            tags.add("contractAmendment");
        }
        if (now.end() && !before.end() && !notices.contains("UK11")) {
            tags.add("contractTermination");
        }
        return tags.isEmpty() ? List.of("contractUpdate") : List.copyOf(tags);
    }
}
