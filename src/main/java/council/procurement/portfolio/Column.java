package council.procurement.portfolio;

/**
 * A column of a table of the portfolio.
 *
 * @param title what stands above it
 * @param kind what stands in it
 */
public record Column(String title, Kind kind) {

    /** What the cells of a column say. */
    public enum Kind {
        /** Words. */
        TEXT,
        /** How many. */
        COUNT,
        /** A number of days. */
        DAYS,
        /** A day in London, such as 2027-03-31. */
        DAY,
        /** Pounds without VAT. */
        MONEY,
        /** Hundredths. */
        PERCENT,
        /** The reference of a case, which has a file. */
        CASE
    }

    static Column text(String title) {
        return new Column(title, Kind.TEXT);
    }

    static Column count(String title) {
        return new Column(title, Kind.COUNT);
    }

    static Column days(String title) {
        return new Column(title, Kind.DAYS);
    }

    static Column day(String title) {
        return new Column(title, Kind.DAY);
    }

    static Column money(String title) {
        return new Column(title, Kind.MONEY);
    }

    static Column percent(String title) {
        return new Column(title, Kind.PERCENT);
    }

    /** The column of references. */
    static Column reference() {
        return new Column("Case", Kind.CASE);
    }
}
