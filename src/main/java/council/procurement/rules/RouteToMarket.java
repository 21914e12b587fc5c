package council.procurement.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a council puts a contract to the market: its own bands below the threshold, the law's procedures from there.
 *
 * <p>Source: the tables {@code route-to-market-*} of the council's pack; Procurement Act 2023 s19 and s20 (competitive
 * procedures), s87(1) (no advert of a notifiable contract before its notice); Procurement Regulations 2024 reg 5(11) (nothing
 * elsewhere before the central digital platform). Where a table would be laxer than that, the law stands.
 */
public final class RouteToMarket {

    /** The central digital platform. */
    public static final String FIND_A_TENDER = "FIND_A_TENDER";

    /** Where procurements begun before the Act are advertised below the threshold. */
    public static final String CONTRACTS_FINDER = "CONTRACTS_FINDER";

    private static final String NOWHERE = "NONE";

    private final PolicyPack pack;
    private final PolicyTables tables;

    /** The routes of a council. */
    public RouteToMarket(PolicyPack pack, PolicyTables tables) {
        this.pack = pack;
        this.tables = tables;
    }

    /**
     * What is to be bought.
     *
     * @param kind what the contract is for
     * @param exVat its estimated value over its whole life, without VAT
     * @param incVat the same including VAT
     * @param commencedOn when the procurement begins
     */
    public record Purchase(ContractKind kind, Money exVat, Money incVat, LocalDate commencedOn) {}

    /**
     * The route a purchase takes.
     *
     * @param band the council's name for it
     * @param procedure how suppliers are asked
     * @param minimumQuotes how many quotes at least; 0 where everybody may tender
     * @param openAdvert whether it is openly advertised
     * @param invitesLocalSupplier whether a suitable local supplier has to be among those who are asked
     * @param publishOn where it is advertised, in the order in which it has to be; empty if it is not
     * @param upToExVat the highest value without VAT that takes this route by the council's table; null if there is none
     * @param coverage what the law says of it
     * @param source where the council's part of the answer comes from
     */
    public record Route(
            String band,
            Procedure procedure,
            int minimumQuotes,
            boolean openAdvert,
            boolean invitesLocalSupplier,
            List<String> publishOn,
            @Nullable Money upToExVat,
            Coverage coverage,
            String source) {

        public Route {
            publishOn = List.copyOf(publishOn);
        }
    }

    /**
     * The route of a purchase.
     *
     * @throws UnknownThresholdsException if the thresholds of the day are not published yet
     */
    public Route of(Purchase purchase) {
        Coverage coverage = Coverage.of(purchase.kind(), purchase.incVat(), purchase.commencedOn());
        Map<String, Object> row = tables.row(
                "route-to-market-" + pack.id(),
                Map.of("valueExVat", purchase.exVat().inPounds(), "covered", coverage.covered()));
        boolean covered = coverage.covered();
        boolean advert = covered || flag(row, "openAdvert");
        return new Route(
                text(row, "band"),
                procedureOf(Procedure.valueOf(text(row, "procedure")), covered, advert),
                advert ? 0 : Math.max(1, number(row, "minimumQuotes").intValue()),
                advert,
                !advert && flag(row, "inviteLocalSupplier"),
                advert ? placesOf(coverage, text(row, "portal")) : List.of(),
                limitOf(row),
                coverage,
                text(row, "source"));
    }

    /** What is advertised is no quotation, and what is not is nothing else. */
    private static Procedure procedureOf(Procedure wanted, boolean covered, boolean advert) {
        if (covered) {
            return Procedure.COVERED_PROCUREMENT;
        } else if (!advert) {
            return Procedure.QUOTATION;
        }
        return wanted == Procedure.QUOTATION ? Procedure.OPEN_TENDER : wanted;
    }

    /** The platform of the law comes first; the council's own portal never before it. */
    private static List<String> placesOf(Coverage coverage, String portal) {
        var places = new ArrayList<String>();
        if (coverage.covered() || coverage.notifiable()) {
            places.add(FIND_A_TENDER);
        } else if (coverage.regime() != Regime.PA2023) {
            places.add(CONTRACTS_FINDER);
        }
        if (!portal.equals(NOWHERE)) {
            places.add(portal);
        }
        return places;
    }

    private static @Nullable Money limitOf(Map<String, Object> row) {
        Money limit = Money.rounded(new BigDecimal(number(row, "upToExVat").toString()));
        return limit.equals(Money.ZERO) ? null : limit;
    }

    private static String text(Map<String, Object> row, String name) {
        return (String) cell(row, name);
    }

    private static boolean flag(Map<String, Object> row, String name) {
        return (Boolean) cell(row, name);
    }

    private static Number number(Map<String, Object> row, String name) {
        return (Number) cell(row, name);
    }

    private static Object cell(Map<String, Object> row, String name) {
        Object value = row.get(name);
        if (value == null) {
            throw new IllegalStateException("The table has no output " + name);
        }
        return value;
    }
}
