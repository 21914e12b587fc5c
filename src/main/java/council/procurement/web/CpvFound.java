package council.procurement.web;

import council.procurement.sourcing.CpvCode;
import council.procurement.sourcing.CpvCodes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is found of the Common Procurement Vocabulary; the 45 divisions where nothing is asked for.
 *
 * @param query what was asked for; empty if nothing
 * @param codes the codes, best first, 50 at most
 * @param more whether there are more than these
 */
record CpvFound(String query, List<Line> codes, boolean more) {

    private static final int MOST = 50;

    /**
     * A code.
     *
     * @param code its eight digits
     * @param label what it covers
     * @param branch the codes above it, from its division down; none of a division
     * @param mayBeLightTouch whether it, or a code above it, is on the Publications Office's list of social services; a help,
     *     and not the list of the law, so that false does not mean that it is not light touch
     */
    record Line(String code, String label, List<Branch> branch, boolean mayBeLightTouch) {

        private static Line of(CpvCode code, CpvCodes codes) {
            return new Line(code.code(), code.label(), Branch.above(code, codes), code.socialService());
        }
    }

    /**
     * A code above another.
     *
     * @param code its eight digits
     * @param label what it covers
     */
    record Branch(String code, String label) {

        static List<Branch> above(CpvCode code, CpvCodes codes) {
            return codes.ancestors(code).stream()
                    .map(above -> new Branch(above.code(), above.label()))
                    .toList();
        }
    }

    static CpvFound of(@Nullable String asked, CpvCodes codes) {
        String query = QueryText.clean(asked);
        List<CpvCode> found = query == null ? codes.divisions() : codes.search(query, MOST + 1);
        return new CpvFound(
                query == null ? "" : query,
                found.stream().limit(MOST).map(code -> Line.of(code, codes)).toList(),
                found.size() > MOST);
    }
}
