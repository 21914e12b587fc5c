package council.procurement.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The days that are a bank holiday in any part of the United Kingdom.
 *
 * <p>Source: Procurement Act 2023 s123(1), by which a day that is a bank holiday under the Banking and Financial Dealings
 * Act 1971 in any part of the United Kingdom is not a working day; dates as published on gov.uk.
 *
 * @param names the holidays, each with its name and where it is one
 * @param years the years whose holidays are known
 */
public record BankHolidays(Map<LocalDate, String> names, Set<Year> years) {

    private static final String PUBLISHED = "uk-bank-holidays.csv";
    private static final int DAY = 0;
    private static final int PARTS = 1;
    private static final int NAME = 2;
    private static final Map<Character, String> WHERE =
            Map.of('E', "England and Wales", 'N', "Northern Ireland", 'S', "Scotland");

    public BankHolidays {
        names = Map.copyOf(names);
        years = Set.copyOf(years);
    }

    /** Holidays whose names do not matter. */
    public BankHolidays(Set<LocalDate> days, Set<Year> years) {
        this(days.stream().collect(Collectors.toMap(day -> day, day -> "Bank holiday")), years);
    }

    /** The holidays. */
    public Set<LocalDate> days() {
        return names.keySet();
    }

    /**
     * The same with more holidays.
     *
     * @param proclaimed days that were proclaimed, with their names; they do not make their years known
     * @param complete years whose holidays are known with these
     */
    public BankHolidays with(Map<LocalDate, String> proclaimed, Set<Year> complete) {
        var allNames = new HashMap<>(proclaimed);
        allNames.putAll(names);
        var allYears = new HashSet<>(years);
        allYears.addAll(complete);
        return new BankHolidays(allNames, allYears);
    }

    /** The holidays published so far, which come with Octant. */
    public static BankHolidays published() {
        try (InputStream list = BankHolidays.class.getResourceAsStream(PUBLISHED)) {
            if (list == null) {
                throw new IllegalStateException(PUBLISHED + " is missing");
            }
            Map<LocalDate, String> names = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", NAME + 1))
                    .collect(Collectors.toMap(
                            cells -> LocalDate.parse(cells[DAY]), cells -> cells[NAME] + where(cells[PARTS])));
            return new BankHolidays(
                    names, names.keySet().stream().map(Year::from).collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String where(String parts) {
        return parts.length() == WHERE.size()
                ? ""
                : parts.chars()
                        .mapToObj(part -> WHERE.get((char) part))
                        .collect(Collectors.joining(" and in ", ", in ", " only"));
    }
}
