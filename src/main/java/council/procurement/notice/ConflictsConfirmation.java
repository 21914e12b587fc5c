package council.procurement.notice;

import council.procurement.engine.Markdown;
import council.procurement.rules.WrittenDate;
import council.procurement.rules.notices.NoticeDuty;
import council.procurement.security.PeopleNames;
import council.procurement.sourcing.Conflicts;
import council.procurement.sourcing.Procurements;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The confirmation, which some notices have to have in them, that the conflicts assessment of the procurement was prepared and
 * revised: the tender, transparency, contract details and contract change notice (Procurement Act 2023 s83). Whoever approves
 * such a notice gives it.
 */
@Component
class ConflictsConfirmation {

    private static final Set<NoticeDuty> CONFIRMING =
            EnumSet.of(NoticeDuty.TENDER, NoticeDuty.TRANSPARENCY, NoticeDuty.DETAILS, NoticeDuty.CHANGE);

    private final Conflicts conflicts;
    private final Procurements procurements;
    private final PeopleNames people;

    ConflictsConfirmation(Conflicts conflicts, Procurements procurements, PeopleNames people) {
        this.conflicts = conflicts;
        this.procurements = procurements;
        this.people = people;
    }

    /** What is confirmed with a notice, for whoever approves it; nothing for a notice that confirms nothing. */
    @Transactional(readOnly = true)
    Markdown shown(Obligation notice) {
        if (!isAskedFor(notice)) {
            return new Markdown("");
        }
        String reference = notice.reference();
        String stands = conflicts
                .assessment(reference)
                .map(latest -> "version " + latest.version() + " was confirmed by " + people.of(latest.confirmedBy())
                        + " on " + WrittenDate.of(latest.confirmed())
                        + (conflicts.changedSinceConfirmed(reference)
                                ? ", and something has changed since"
                                : ", and nothing has changed since"))
                .orElse("no version is confirmed yet");
        return new Markdown(
                "**Conflicts of interest:** this notice confirms that a conflicts assessment was prepared and"
                        + " revised (Procurement Act 2023 section 83): " + stands
                        + ". By approving the notice you confirm that what is known is complete, as a new version. "
                        + Markdown.link("Read the conflicts that are known", "/sheets/conflicts/" + reference)
                                .text()
                        + ".");
    }

    /**
     * Confirms the assessment for a notice that is approved.
     *
     * @return a sentence about it to follow another; empty for a notice that confirms nothing
     */
    @Transactional
    String confirm(Obligation notice, String by) {
        if (!isAskedFor(notice)) {
            return "";
        }
        int version = conflicts.confirmAgain(notice.reference(), notice.duty().title(), by);
        return " Version " + version + " of the conflicts assessment was confirmed with it.";
    }

    /** A contract that came from elsewhere has no procurement in Octant, and so no assessment. */
    private boolean isAskedFor(Obligation notice) {
        return CONFIRMING.contains(notice.duty())
                && procurements.find(notice.reference()).isPresent();
    }
}
