package council.procurement.rules;

import java.time.LocalDate;
import java.util.Locale;

/** A council's own limits and rules, as its strategy or Octant's defaults have them; its tables are in {@code bpmn/rules}. */
public enum PolicyPack {
    /** Stevenage Borough Council, Co-operative Procurement Strategy 2025-28. */
    STEVENAGE_2025("Stevenage BC, Co-operative Procurement Strategy 2025-28", 2025),
    /** Stevenage Borough Council, Co-operative Procurement Strategy 2021-24. */
    STEVENAGE_2021("Stevenage BC, Co-operative Procurement Strategy 2021-24", 2021),
    /** Worcestershire County Council, Corporate Procurement Strategy 2022-25. */
    WORCESTERSHIRE_2022("Worcestershire CC, Corporate Procurement Strategy 2022-25", 2022),
    /** Norwich City Council, Procurement and Contract Management Strategy 2021-24. */
    NORWICH_2021("Norwich CC, Procurement and Contract Management Strategy 2021-24", 2021);

    private final String title;
    private final int firstYear;

    PolicyPack(String title, int firstYear) {
        this.title = title;
        this.firstYear = firstYear;
    }

    /** Its name in settings and tables: {@code stevenage-2025}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The council and its strategy. */
    public String title() {
        return title;
    }

    /** The first day of the years for which the strategy is made. */
    public LocalDate from() {
        return LocalDate.of(firstYear, 1, 1);
    }
}
