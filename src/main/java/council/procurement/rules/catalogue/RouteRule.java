package council.procurement.rules.catalogue;

import static council.procurement.rules.catalogue.Input.day;
import static council.procurement.rules.catalogue.Input.flag;
import static council.procurement.rules.catalogue.Input.money;

import council.procurement.rules.Coverage;
import council.procurement.rules.Money;
import council.procurement.rules.PolicyPack;
import council.procurement.rules.Procedure;
import council.procurement.rules.RouteToMarket;
import council.procurement.rules.RouteToMarket.Purchase;
import council.procurement.rules.RouteToMarket.Route;
import council.procurement.rules.Threshold;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rule {@code route-to-market}: how a council buys something of a certain value. */
final class RouteRule {

    private static final Money PENNY = new Money(1);

    private final RouteToMarket routes;

    private RouteRule(RouteToMarket routes) {
        this.routes = routes;
    }

    static Rule of(PolicyPack pack, RouteToMarket routes) {
        return Rule.about(
                        "route-to-market",
                        "Route to market",
                        "How does the council put this purchase to the market?",
                        "A council does not tender for every pen. Small purchases need a quote or a few; larger ones are"
                                + " advertised so that everybody can tender; from the threshold on the law says how. Where one ends"
                                + " and the next begins is for each council to say, and this rule answers by the tables of the"
                                + " council that this installation is for.",
                        "The council's limits do not include VAT, the law's do; so the rule needs the rate.")
                .standing(
                        pack.id() + "/1",
                        pack.title()
                                + "; Procurement Act 2023 s19, s20 and s87; Procurement Regulations 2024 reg 5(11)",
                        Certainty.COUNCIL_POLICY,
                        Threshold.KNOWN_FROM,
                        "Each row of the council's table names its own source; limits that a strategy does not give are Octant"
                                + " defaults and say so.",
                        "Where a table would be laxer than the law, the answer is the law's.",
                        "The council's limits are taken to be without VAT, because the strategies do not say.",
                        "Direct awards, call-offs under frameworks and dynamic markets are other routes and not covered, nor is"
                                + " the reservation of small contracts to local suppliers (SI 2026/94).")
                .until(Threshold.UNKNOWN_FROM.minusDays(1))
                .asks(
                        KindOfContract.input(),
                        money(
                                "valueExVat",
                                "Value without VAT",
                                "The most the council may come to pay over the contract's whole life, without VAT."),
                        Input.rate(
                                "vatRate",
                                "Rate of VAT",
                                "The rate of VAT: 20 per cent for most things; for a mixture, the" + " average."),
                        day("commencedOn", "Procurement begins on", "The day on which the procurement begins.")
                                .from(Threshold.KNOWN_FROM),
                        flag(
                                        "localSupplierExists",
                                        "There is a suitable local supplier",
                                        "Whether a local supplier exists who suits the requirement.")
                                .optional())
                .answers(
                        new Field("band", "Band", "The council's name for the route."),
                        new Field(
                                "procedure",
                                "Procedure",
                                "How suppliers are asked.",
                                Map.of(
                                        "QUOTATION",
                                        "Quotes from chosen suppliers",
                                        "OPEN_TENDER",
                                        "An open tender by the council's own rules",
                                        "COVERED_PROCUREMENT",
                                        "A procedure of the law for covered procurements")),
                        new Field(
                                "minimumQuotes",
                                "Quotes at least",
                                "How many quotes have to be asked for; 0 where everybody may tender."),
                        new Field(
                                "openAdvert", "Openly advertised", "Whether the purchase is advertised to everybody."),
                        new Field(
                                "inviteLocalSupplier",
                                "Local supplier invited",
                                "Whether a suitable local supplier has to be among those who are asked."),
                        new Field(
                                "publishOn",
                                "Advertised on",
                                "Where it is advertised, in the order in which it has to be; empty if it is not. Besides these, a"
                                        + " portal of the council's own.",
                                Map.of(
                                        RouteToMarket.FIND_A_TENDER,
                                        "Find a Tender, the central digital platform",
                                        RouteToMarket.CONTRACTS_FINDER,
                                        "Contracts Finder",
                                        "SUPPLY_HERTFORDSHIRE",
                                        "Supply Hertfordshire")),
                        ThresholdRule.NEAREST)
                .examples(
                        example("Repairs for £9,000", "SERVICES", 9_000, false),
                        example("Repairs for £40,000; a local firm could do them", "SERVICES", 40_000, true),
                        example("Repairs for £120,000", "SERVICES", 120_000, false),
                        example("Goods a little short of the threshold", "GOODS", 170_600, false),
                        example("Goods above the threshold", "GOODS", 180_000, false))
                .by(new RouteRule(routes)::conclude);
    }

    private static Example example(String words, String kind, int value, boolean local) {
        return new Example(
                words,
                Map.of(
                        "kind",
                        kind,
                        "valueExVat",
                        value,
                        "vatRate",
                        20,
                        "commencedOn",
                        "2026-11-20",
                        "localSupplierExists",
                        local));
    }

    private Conclusion conclude(Given given) {
        Purchase purchase = purchase(given, given.money("valueExVat"));
        Route route = routes.of(purchase);
        boolean invite = route.invitesLocalSupplier() && given.flag("localSupplierExists");
        return new Conclusion()
                .with("band", route.band())
                .with("procedure", route.procedure().name())
                .with("minimumQuotes", route.minimumQuotes())
                .with("openAdvert", route.openAdvert())
                .with("inviteLocalSupplier", invite)
                .with("publishOn", route.publishOn())
                .with(ThresholdRule.NEAREST.name(), nearest(given, purchase, route))
                .because(value(given, purchase, route.coverage()) + " " + procedure(route) + local(route, invite)
                        + notices(route.coverage())
                        + ThresholdRule.law(route.coverage().regime()))
                .by(route.source());
    }

    private static Purchase purchase(Given given, Money exVat) {
        return new Purchase(KindOfContract.of(given), exVat, incVat(given, exVat), given.day("commencedOn"));
    }

    private static Money incVat(Given given, Money exVat) {
        return Money.rounded(exVat.inPounds().multiply(BigDecimal.ONE.add(given.rate("vatRate"))));
    }

    private static String value(Given given, Purchase purchase, Coverage coverage) {
        String rate =
                given.rate("vatRate").movePointRight(2).stripTrailingZeros().toPlainString();
        return purchase.exVat() + " without VAT is " + purchase.incVat() + " with VAT at " + rate + " per cent, "
                + (coverage.covered() ? "not less than" : "below") + " the threshold of " + coverage.threshold() + ".";
    }

    private static String procedure(Route route) {
        String start = "That is band " + route.band() + " of the council's rules: "
                + route.procedure().words();
        if (route.procedure() == Procedure.QUOTATION) {
            return start + ", " + (route.minimumQuotes() == 1 ? "one" : route.minimumQuotes()) + " at least.";
        }
        return start + ", openly advertised.";
    }

    private static String local(Route route, boolean invite) {
        if (invite) {
            return " A suitable local supplier exists and has to be invited.";
        }
        return route.invitesLocalSupplier()
                ? " Were there a suitable local supplier, it would have to be invited."
                : "";
    }

    private static String notices(Coverage coverage) {
        return coverage.notifiable()
                ? " The contract is notifiable: nothing may be advertised elsewhere before Find a Tender, and a contract details"
                        + " notice follows the signature."
                : "";
    }

    private @Nullable String nearest(Given given, Purchase purchase, Route route) {
        Optional<Coverage.Next> law = route.coverage().next(purchase.kind(), purchase.incVat());
        Money limit = route.upToExVat();
        if (law.isEmpty() || limit == null) {
            return law.map(ThresholdRule::sentence).orElse(null);
        }
        Purchase larger = purchase(given, new Money(limit.pence() + PENNY.pence()));
        Money untilBand = larger.incVat().minus(purchase.incVat());
        if (law.get().more().compareTo(untilBand) <= 0) {
            return ThresholdRule.sentence(law.get());
        }
        Route next = routes.of(larger);
        return untilBand + " more including VAT (" + larger.exVat().minus(purchase.exVat())
                + " without) leads to band " + next.band() + ": "
                + next.procedure().words()
                + (next.minimumQuotes() > 0 ? ", " + next.minimumQuotes() + " at least." : ".");
    }
}
