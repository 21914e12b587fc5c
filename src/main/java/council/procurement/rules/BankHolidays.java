package council.procurement.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The days that are a bank holiday in any part of the United Kingdom.
 *
 * <p>Source: Procurement Act 2023 s123(1), by which a day that is a bank holiday under the Banking and Financial Dealings
 * Act 1971 in any part of the United Kingdom is not a working day; dates as published on gov.uk.
 *
 * @param days the holidays
 * @param years the years whose holidays are known
 */
public record BankHolidays(Set<LocalDate> days, Set<Year> years) {

    private static final String PUBLISHED = "uk-bank-holidays.csv";

    public BankHolidays {
        days = Set.copyOf(days);
        years = Set.copyOf(years);
    }

    /** The holidays published so far, which come with Octant. */
    public static BankHolidays published() {
        try (InputStream list = BankHolidays.class.getResourceAsStream(PUBLISHED)) {
            if (list == null) {
                throw new IllegalStateException(PUBLISHED + " is missing");
            }
            Set<LocalDate> days = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> LocalDate.parse(line.substring(0, line.indexOf(','))))
                    .collect(Collectors.toSet());
            return new BankHolidays(days, days.stream().map(Year::from).collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
