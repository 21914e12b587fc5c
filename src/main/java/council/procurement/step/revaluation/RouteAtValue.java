package council.procurement.step.revaluation;

import council.procurement.sourcing.DeliveryModel;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.TenderRoute;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether the route to market that was chosen can stay at another value. */
final class RouteAtValue {

    private RouteAtValue() {}

    /**
     * Why it cannot stay, in the middle of a sentence.
     *
     * @param outcome what the rule {@code route-to-market} answers at the new value; null if it was never asked
     * @param waived whether a waiver was given that still holds
     * @return null if it can, or none was chosen yet
     */
    static @Nullable String fault(
            Procurement.Route route, @Nullable Map<String, @Nullable Object> outcome, boolean waived) {
        TenderRoute taken = route.taken();
        if (outcome == null || taken == null || route.model() == DeliveryModel.IN_HOUSE) {
            return null;
        }
        TenderRoute byRule = TenderRoute.ofRule(String.valueOf(outcome.get("procedure")));
        boolean covered = byRule == TenderRoute.OPEN_PROCEDURE;
        if (!taken.isPermitted(covered)) {
            return taken.words()
                    + (covered
                            ? " is not permitted for a covered procurement (Procurement Act 2023 ss3 and 19)"
                            : " is for covered procurements, and it is not one any more");
        }
        if (taken.departsFrom(byRule)) {
            return waived ? null : "the rule gives " + byRule.words() + ", and " + taken.words() + " needs a waiver";
        }
        return taken == TenderRoute.QUOTES ? ofQuotes(route, outcome) : null;
    }

    private static @Nullable String ofQuotes(Procurement.Route route, Map<String, @Nullable Object> outcome) {
        if (outcome.get("minimumQuotes") instanceof Integer least
                && (route.minimumQuotes() == null || route.minimumQuotes() < least)) {
            return "at least " + least + " quotes have to be asked for";
        }
        boolean advert = Boolean.TRUE.equals(outcome.get("openAdvert"));
        return advert && !Boolean.TRUE.equals(route.openAdvert()) ? "quotes have to be openly advertised" : null;
    }
}
