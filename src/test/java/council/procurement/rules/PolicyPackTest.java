package council.procurement.rules;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.rules.RouteToMarket.Purchase;
import council.procurement.rules.RouteToMarket.Route;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The councils' own tables: every row, both sides of every limit, and that none of them can be laxer than the law. */
class PolicyPackTest {

    private static final PolicyTables TABLES = new TablesFromFiles();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest(name = "{0}, £{1} -> {2}")
    @CsvSource({
        "STEVENAGE_2025, 0, B1, QUOTATION, 1, false",
        "STEVENAGE_2025, 10000, B1, QUOTATION, 1, false",
        "STEVENAGE_2025, 10000.01, B2, QUOTATION, 3, true",
        "STEVENAGE_2025, 75000, B2, QUOTATION, 3, true",
        "STEVENAGE_2025, 75000.01, B3, OPEN_TENDER, 0, false",
        "STEVENAGE_2025, 173099.99, B3, OPEN_TENDER, 0, false",
        "STEVENAGE_2025, 173100, B4, COVERED_PROCUREMENT, 0, false",
        "STEVENAGE_2021, 10000, B1, QUOTATION, 1, false",
        "STEVENAGE_2021, 10000.01, B2, QUOTATION, 3, true",
        "STEVENAGE_2021, 75000, B2, QUOTATION, 3, true",
        "STEVENAGE_2021, 75000.01, B3, OPEN_TENDER, 0, false",
        "STEVENAGE_2021, 173100, B4, COVERED_PROCUREMENT, 0, false",
        "WORCESTERSHIRE_2022, 10000, B1, QUOTATION, 1, false",
        "WORCESTERSHIRE_2022, 10000.01, B2, QUOTATION, 3, false",
        "WORCESTERSHIRE_2022, 75000, B2, QUOTATION, 3, false",
        "WORCESTERSHIRE_2022, 75000.01, B3, OPEN_TENDER, 0, false",
        "WORCESTERSHIRE_2022, 173100, B4, COVERED_PROCUREMENT, 0, false",
        "NORWICH_2021, 10000, B1, QUOTATION, 1, false",
        "NORWICH_2021, 10000.01, B2, QUOTATION, 3, false",
        "NORWICH_2021, 75000, B2, QUOTATION, 3, false",
        "NORWICH_2021, 75000.01, B3, OPEN_TENDER, 0, false",
        "NORWICH_2021, 173100, B4, COVERED_PROCUREMENT, 0, false"
    })
    void routeFollowsTheCouncilsBands(
            PolicyPack pack, BigDecimal exVat, String band, Procedure procedure, int quotes, boolean local) {
        Route route = new RouteToMarket(pack, TABLES).of(goods(exVat));

        assertThat(route.band()).isEqualTo(band);
        assertThat(route.procedure()).isEqualTo(procedure);
        assertThat(route.minimumQuotes()).isEqualTo(quotes);
        assertThat(route.invitesLocalSupplier()).isEqualTo(local);
        assertThat(route.openAdvert()).isEqualTo(procedure != Procedure.QUOTATION);
        assertThat(route.source()).isNotBlank();
    }

    @ParameterizedTest(name = "{0}: {1} of £{2}, covered {3}, {4} months -> {5}")
    @CsvSource({
        "STEVENAGE_2025, SERVICES, 900000, true, 13, PORTAL, 0",
        "STEVENAGE_2025, SERVICES, 900000, true, 12, PORTAL, 0",
        "STEVENAGE_2025, WORKS, 6000000, true, 13, PORTAL, 0",
        "STEVENAGE_2025, WORKS, 6000000, true, 12, IN_HOUSE, 0",
        "STEVENAGE_2025, GOODS, 50000, false, 6, IN_HOUSE, 0",
        "STEVENAGE_2025, WORKS, 50000, false, 12, IN_HOUSE, 0",
        "STEVENAGE_2025, WORKS, 50000, false, 13, IN_HOUSE, 0",
        "STEVENAGE_2021, SERVICES, 75000, false, 24, NONE, 0",
        "STEVENAGE_2021, SERVICES, 75000.01, false, 24, PORTAL, 0",
        "STEVENAGE_2021, SERVICES, 75000, true, 24, PORTAL, 0",
        "WORCESTERSHIRE_2022, GOODS, 100000, false, 24, NONE, 0",
        "WORCESTERSHIRE_2022, GOODS, 100000.01, false, 24, IN_HOUSE, 10",
        "WORCESTERSHIRE_2022, GOODS, 100000, true, 24, IN_HOUSE, 0",
        "NORWICH_2021, SERVICES, 900000, true, 24, IN_HOUSE, 0",
        "NORWICH_2021, SERVICES, 9000, false, 24, IN_HOUSE, 0"
    })
    void socialValueFollowsTheCouncilsTable(
            PolicyPack pack,
            ContractKind kind,
            BigDecimal exVat,
            boolean covered,
            int months,
            SocialValue.Method method,
            int weight) {
        SocialValue value =
                SocialValue.of(new SocialValue.Tender(kind, Money.of(exVat), covered, months), pack, TABLES);

        assertThat(value.method()).isEqualTo(method);
        assertThat(value.minimumWeightPercent()).isEqualTo(weight);
        assertThat(value.source()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void everyRowIsTriedAbove(PolicyPack pack) {
        Map<PolicyPack, Integer> socialValueRows = Map.of(
                PolicyPack.STEVENAGE_2025, 6,
                PolicyPack.STEVENAGE_2021, 3,
                PolicyPack.WORCESTERSHIRE_2022, 3,
                PolicyPack.NORWICH_2021, 2);

        assertThat(TablesFromFiles.rowsOf("route-to-market-" + pack.id())).isEqualTo(4);
        assertThat(TablesFromFiles.rowsOf("social-value-" + pack.id())).isEqualTo(socialValueRows.get(pack));
    }

    @ParameterizedTest
    @EnumSource
    void limitsThatATableNamesAreTheLimitsItHas(PolicyPack pack) {
        var routes = new RouteToMarket(pack, TABLES);
        for (Money limit : List.of(Money.pounds(10_000), Money.pounds(75_000))) {
            Route below = routes.of(goods(limit.inPounds()));
            Route above = routes.of(goods(new Money(limit.pence() + 1).inPounds()));

            assertThat(below.upToExVat()).isEqualTo(limit);
            assertThat(above.band()).isNotEqualTo(below.band());
        }
        assertThat(routes.of(goods(new BigDecimal("75000.01"))).upToExVat()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "STEVENAGE_2025, 17, 4, 5, 3, 7",
        "STEVENAGE_2021, 13, 5, 5, 3, 7",
        "WORCESTERSHIRE_2022, 3, 1, 5, 1, 7",
        "NORWICH_2021, 3, 4, 5, 1, 5"
    })
    void strategySaysWhatItSays(
            PolicyPack pack, int sustainability, int themes, int priorities, int areas, int indicators) {
        CouncilPolicy policy = CouncilPolicy.of(pack);

        assertThat(policy.pack()).isEqualTo(pack);
        assertThat(policy.sustainability()).hasSize(sustainability).doesNotHaveDuplicates();
        assertThat(policy.compliance()).hasSize(13).doesNotHaveDuplicates();
        assertThat(policy.themes().themes()).hasSize(themes);
        assertThat(policy.priorities()).hasSize(priorities);
        assertThat(policy.localArea()).hasSize(areas);
        assertThat(policy.indicators()).hasSize(indicators);
        assertThat(policy.review().opensMonths()).isEqualTo(24);
        assertThat(policy.review().decidedMonths()).isEqualTo(18);
        assertThat(policy.publications())
                .filteredOn(publication -> publication.frequency() == CouncilPolicy.Frequency.QUARTERLY)
                .extracting(CouncilPolicy.Publication::what)
                .containsExactly(
                        "Contracts register",
                        "Invitations to tender over £5,000",
                        "Payments over £500",
                        "Pipeline of procurements to come");
    }

    @ParameterizedTest
    @EnumSource
    void windowThatAPolicyShowsIsTheOneThatReviewsGoBy(PolicyPack pack) {
        LocalDate end = LocalDate.of(2029, 3, 31);
        ExpiryReview review = ExpiryReview.ofContract(LocalDate.of(2025, 4, 1), end, WorkingDays.published());
        CouncilPolicy.ReviewWindow window = CouncilPolicy.of(pack).review();

        assertThat(review.opens()).isEqualTo(end.minusMonths(window.opensMonths()));
        assertThat(review.decideBy()).isEqualTo(end.minusMonths(window.decidedMonths()));
    }

    @ParameterizedTest
    @EnumSource
    void whatAStrategyDoesNotSayIsShownAsOctantsDefault(PolicyPack pack) {
        CouncilPolicy policy = CouncilPolicy.of(pack);
        boolean stevenage = pack.title().startsWith("Stevenage");

        assertThat(policy.sustainability())
                .allSatisfy(statement -> assertThat(statement.source()).isNotBlank())
                .filteredOn(CouncilPolicy.Statement::isOctantDefault)
                .hasSize(stevenage ? 0 : 1);
        assertThat(policy.localArea().get(0).isOctantDefault()).isNotEqualTo(stevenage);
        assertThat(policy.review().source().startsWith("Octant default")).isNotEqualTo(stevenage);
        assertThat(policy.themes().source()).startsWith(pack.title().substring(0, 9));
    }

    @Property(tries = 300)
    void noPackIsLaxerThanTheLaw(
            @ForAll PolicyPack pack,
            @ForAll ContractKind kind,
            @ForAll @LongRange(max = 800_000_000) long exVat,
            @ForAll @DateRange(min = "2024-01-01", max = "2027-12-31") LocalDate on) {
        var purchase = new Purchase(kind, new Money(exVat), new Money(exVat * 6 / 5), on);

        assertLawful(new RouteToMarket(pack, TABLES).of(purchase));
    }

    @Property(tries = 300)
    void tableThatTriesToBeLaxerIsOverruled(
            @ForAll ContractKind kind,
            @ForAll @LongRange(max = 800_000_000) long exVat,
            @ForAll Procedure procedure,
            @ForAll boolean advert) {
        PolicyTables lax = (table, facts) -> {
            var row = new HashMap<String, Object>();
            row.put("band", "LAX");
            row.put("procedure", procedure.name());
            row.put("minimumQuotes", 0);
            row.put("openAdvert", advert);
            row.put("inviteLocalSupplier", true);
            row.put("portal", "PORTAL_FIRST");
            row.put("upToExVat", 0);
            row.put("source", "nothing");
            return row;
        };
        var purchase = new Purchase(kind, new Money(exVat), new Money(exVat * 6 / 5), TODAY);

        assertLawful(new RouteToMarket(PolicyPack.STEVENAGE_2025, lax).of(purchase));
    }

    private static void assertLawful(Route route) {
        if (route.coverage().covered()) {
            assertThat(route.procedure()).isEqualTo(Procedure.COVERED_PROCUREMENT);
            assertThat(route.openAdvert()).isTrue();
            assertThat(route.publishOn()).startsWith(RouteToMarket.FIND_A_TENDER);
            assertThat(route.invitesLocalSupplier()).isFalse();
        }
        if (route.coverage().notifiable() && !route.publishOn().isEmpty()) {
            assertThat(route.publishOn()).startsWith(RouteToMarket.FIND_A_TENDER);
        }
        if (!route.openAdvert()) {
            assertThat(route.publishOn()).isEmpty();
            assertThat(route.procedure()).isEqualTo(Procedure.QUOTATION);
            assertThat(route.minimumQuotes()).isPositive();
        }
    }

    private static Purchase goods(BigDecimal exVat) {
        Money value = Money.of(exVat);
        BigDecimal incVat = Objects.requireNonNull(value.inPounds()).multiply(new BigDecimal("1.2"));
        return new Purchase(ContractKind.GOODS, value, Money.rounded(incVat), TODAY);
    }
}
