package council.procurement.notice.ocds;

import council.procurement.rules.ContractKind;
import org.jspecify.annotations.Nullable;

/** Whether goods, works or services are bought, in the words of the standard. */
final class Category {

    private static final int SOFTWARE = 48;
    private static final int WORKS = 45;
    private static final int FIRST_OF_SERVICES = 50;

    private Category() {}

    /**
     * By the kind of contract, else by the division of its CPV code: 45 is works, 03 to 44 and 48 are supplies, 50 and above
     * services.
     *
     * <p>Source: Common Procurement Vocabulary, Regulation (EC) 213/2008.
     *
     * @return null if neither is known
     */
    static @Nullable String of(@Nullable ContractKind kind, @Nullable String cpv) {
        if (kind != null && !kind.isConcession()) {
            return switch (kind) {
                case GOODS -> "goods";
                case WORKS -> "works";
                default -> "services";
            };
        } else if (kind == ContractKind.LIGHT_TOUCH_CONCESSION) {
            return "services";
        } else if (cpv == null || !cpv.matches("[0-9]{8}")) {
            return null;
        }
        int division = Integer.parseInt(cpv.substring(0, 2));
        if (division == WORKS) {
            return "works";
        }
        return division == SOFTWARE || division < FIRST_OF_SERVICES ? "goods" : "services";
    }
}
