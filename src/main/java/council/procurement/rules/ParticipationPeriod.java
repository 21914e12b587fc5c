package council.procurement.rules;

import java.time.LocalDate;

/**
 * The shortest time that suppliers may be given to ask to take part in a competitive flexible procedure, in calendar days
 * after the day on which they are invited to.
 *
 * <p>Source: Procurement Act 2023 s54(3).
 *
 * @param minimumDays days, none for light touch contracts
 * @param earliestDeadline the first day on which requests may be due
 */
public record ParticipationPeriod(int minimumDays, LocalDate earliestDeadline) {

    private static final int URGENT = 10;
    private static final int USUAL = 25;

    /** The shortest period from the day on which requests are invited. */
    public static ParticipationPeriod from(LocalDate published, boolean lightTouch, boolean urgent) {
        int days = lightTouch ? 0 : urgent ? URGENT : USUAL;
        return new ParticipationPeriod(days, published.plusDays(days));
    }
}
