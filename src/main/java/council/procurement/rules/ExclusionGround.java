package council.procurement.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a supplier must or may be excluded, as far as the Act looks back differently.
 *
 * <p>Source: Procurement Act 2023 Schedule 6 paragraph 44 and Schedule 7 paragraph 15.
 */
public enum ExclusionGround {
    /** A mandatory ground whose events count whenever they occurred within the five years (Schedule 6 paragraph 44(1), (2)). */
    MANDATORY(
            "terrorism, bribery, money laundering, slavery, organised crime or another mandatory ground not named below",
            true,
            5,
            null),
    /** A mandatory ground that looks back to the beginning of the Act only (Schedule 6 paragraph 44(3)). */
    MANDATORY_SINCE_THE_ACT(
            "corporate manslaughter, theft, burglary and the like, or a threat to national security on a mandatory ground",
            true,
            5,
            Threshold.ACT_BEGINS),
    /** A mandatory ground that looks back three years before the beginning of the Act (Schedule 6 paragraph 44(4)). */
    MANDATORY_SINCE_2022(
            "blackmail, fraud, labour market, tax or cartel offences, tax misconduct or a competition law infringement on a"
                    + " mandatory ground",
            true,
            5,
            CalendarDays.firstOfYears(3, Threshold.ACT_BEGINS)),
    /** Schedule 7 paragraphs 1 to 3. */
    LABOUR_MARKET("labour market misconduct", false, 5, Threshold.ACT_BEGINS),
    /** Schedule 7 paragraph 4. */
    ENVIRONMENT("environmental misconduct", false, 5, Threshold.ACT_BEGINS),
    /** Schedule 7 paragraphs 5 and 6. */
    INSOLVENCY("insolvency, or business suspended or ceased", false, 3, null),
    /** Schedule 7 paragraphs 7 to 10. */
    COMPETITION("a potential competition infringement", false, 3, null),
    /** Schedule 7 paragraph 11. */
    PROFESSIONAL("professional misconduct", false, 3, null),
    /** Schedule 7 paragraph 12(1), (2) and, for breaches, (4). */
    BREACH("a serious breach of a public contract", false, 3, null),
    /** Schedule 7 paragraph 12(3) and, for poor performance, (4). */
    POOR_PERFORMANCE("poor performance of a public contract", false, 5, Threshold.ACT_BEGINS),
    /** Schedule 7 paragraph 13. */
    IMPROPER_CONDUCT("improper conduct in a procurement", false, 3, null),
    /** Schedule 7 paragraph 14. */
    NATIONAL_SECURITY("a threat to national security", false, 5, Threshold.ACT_BEGINS);

    private final String words;
    private final boolean mandatory;
    private final int years;
    private final @Nullable LocalDate notBefore;

    ExclusionGround(String words, boolean mandatory, int years, @Nullable LocalDate notBefore) {
        this.words = words;
        this.mandatory = mandatory;
        this.years = years;
        this.notBefore = notBefore;
    }

    /** The ground inside a sentence. */
    public String words() {
        return words;
    }

    /** Whether the supplier must be excluded; for mandatory grounds the day of the event counts, else when it was known. */
    public boolean mandatory() {
        return mandatory;
    }

    /** How many years are looked back. */
    public int years() {
        return years;
    }

    /** The first day whose events count at all; null if the years alone say. */
    @Nullable
    LocalDate notBefore() {
        return notBefore;
    }
}
