package council.procurement.report.publication;

import council.procurement.rules.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A publication of the register or of the pipeline.
 *
 * @param id its number
 * @param kind what is published
 * @param edition the last part of its address: a day, with a number after it where the day had several
 * @param reference the business key of its process
 * @param quarterEnd last day of the quarter it is for; null if somebody asked for it
 * @param times when what is due
 * @param check who checked it; null if nobody has
 * @param snapshot what came of it; null until it is published
 * @param lookedOver who looked at it afterwards; null unless somebody did
 */
public record Publication(
        long id,
        PublicationKind kind,
        String edition,
        String reference,
        @Nullable LocalDate quarterEnd,
        Times times,
        @Nullable Check check,
        @Nullable Snapshot snapshot,
        @Nullable Check lookedOver) {

    /**
     * When what is due.
     *
     * @param checkBy last day of the check
     * @param publishAt when it is published once it is checked
     * @param uncheckedAt when it publishes itself although nobody has checked it
     */
    public record Times(LocalDate checkBy, Instant publishAt, Instant uncheckedAt) {}

    /**
     * Somebody looked at it.
     *
     * @param by their user name
     * @param at when
     */
    public record Check(String by, Instant at) {}

    /**
     * What was published.
     *
     * @param at when
     * @param lines how many lines
     * @param value what they are worth together without VAT, as far as is known
     * @param leftOut how many lines were left out as not fit to be published
     */
    public record Snapshot(Instant at, long lines, Money value, long leftOut) {}

    /** Where its page is. */
    public String address() {
        return kind.listed() + "/" + edition;
    }

    /** Where its file is. */
    public String file() {
        return address() + ".csv";
    }
}
