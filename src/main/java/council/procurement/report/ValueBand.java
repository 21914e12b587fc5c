package council.procurement.report;

import council.procurement.rules.Money;
import java.util.List;

/**
 * Between which amounts an estimate lies, so that suppliers can plan and are not told what they may ask for. No source says
 * where the bands are divided; these are Octant's.
 *
 * @param from the least, in whole pounds without VAT
 * @param below what it stays below; 0 for no end
 */
record ValueBand(long from, long below) {

    private static final List<Long> BOUNDS =
            List.of(0L, 25_000L, 100_000L, 250_000L, 500_000L, 1_000_000L, 5_000_000L, 10_000_000L);

    static ValueBand of(Money exVat) {
        int place = 0;
        while (place + 1 < BOUNDS.size() && exVat.compareTo(Money.pounds(BOUNDS.get(place + 1))) >= 0) {
            place++;
        }
        return new ValueBand(BOUNDS.get(place), place + 1 < BOUNDS.size() ? BOUNDS.get(place + 1) : 0);
    }

    /** As people read it, and as it stands in the file. */
    @Override
    public String toString() {
        if (below == 0) {
            return Money.pounds(from) + " and over";
        }
        return from == 0 ? "under " + Money.pounds(below) : Money.pounds(from) + " to under " + Money.pounds(below);
    }
}
