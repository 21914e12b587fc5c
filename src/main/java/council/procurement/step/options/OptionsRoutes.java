package council.procurement.step.options;

import council.procurement.rules.RiskLevel;
import council.procurement.sourcing.DeliveryModel;
import council.procurement.sourcing.Procurement.Route;
import org.jspecify.annotations.Nullable;

/** Routes with one of their parts changed. */
final class OptionsRoutes {

    private OptionsRoutes() {}

    static Route with(Route route, DeliveryModel model) {
        return new Route(
                model,
                route.byRule(),
                route.taken(),
                route.minimumQuotes(),
                route.openAdvert(),
                route.inviteLocalSupplier(),
                route.lotsReason(),
                route.reservedFor(),
                route.socialValueMethod(),
                route.socialValueWeight(),
                route.tier(),
                route.risk(),
                route.keyDecision(),
                route.decisionOn());
    }

    static Route with(Route route, RiskLevel risk) {
        return new Route(
                route.model(),
                route.byRule(),
                route.taken(),
                route.minimumQuotes(),
                route.openAdvert(),
                route.inviteLocalSupplier(),
                route.lotsReason(),
                route.reservedFor(),
                route.socialValueMethod(),
                route.socialValueWeight(),
                route.tier(),
                risk,
                route.keyDecision(),
                route.decisionOn());
    }

    static Route without(Route route, @Nullable String lotsReason) {
        return new Route(
                route.model(),
                route.byRule(),
                route.taken(),
                route.minimumQuotes(),
                route.openAdvert(),
                route.inviteLocalSupplier(),
                lotsReason,
                route.reservedFor(),
                route.socialValueMethod(),
                route.socialValueWeight(),
                route.tier(),
                route.risk(),
                route.keyDecision(),
                route.decisionOn());
    }
}
