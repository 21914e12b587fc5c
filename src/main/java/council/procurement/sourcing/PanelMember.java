package council.procurement.sourcing;

import org.jspecify.annotations.Nullable;

/**
 * Somebody on an evaluation panel.
 *
 * @param person user name
 * @param part what the person does
 * @param declared whether the person has declared
 * @param hasConflict whether a conflict was declared; null before the declaration
 * @param conflict what it is; null if none
 * @param mitigation what is done about it; null if nothing was said
 * @param cleared whether the person may take part in spite of it; null until somebody decides
 */
public record PanelMember(
        String person,
        PanelPart part,
        boolean declared,
        @Nullable Boolean hasConflict,
        @Nullable String conflict,
        @Nullable String mitigation,
        @Nullable Boolean cleared) {

    /** Whether the person may see tenders: declared, and without a conflict or cleared in spite of it. */
    public boolean maySeeTenders() {
        return declared && (Boolean.FALSE.equals(hasConflict) || Boolean.TRUE.equals(cleared));
    }
}
