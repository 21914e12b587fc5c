package council.procurement.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a contract obliges supplier or council to.
 *
 * @param number first, second, ... obligation of the contract
 * @param kind what sort of thing it is
 * @param name what is to be done or measured
 * @param target what is to be reached, or what the supplier promised; null where the name says it
 * @param measuredBy how it is measured or shown; null where nothing is
 * @param everyMonths months between assessments; null for what is done once
 * @param material whether it is one of the most material indicators, which are published (Procurement Act 2023 s52)
 * @param measure number of the social value measure of the tender that it came of; null for anything else
 * @param due day by which it is done, or next assessed
 */
public record ContractObligation(
        int number,
        Kind kind,
        String name,
        @Nullable String target,
        @Nullable String measuredBy,
        @Nullable Integer everyMonths,
        boolean material,
        @Nullable Integer measure,
        LocalDate due) {

    /** Kinds of obligations. */
    public enum Kind {
        /** A key performance indicator (Procurement Act 2023 s52). */
        INDICATOR("Key performance indicator"),
        /** Social value that the supplier promised. */
        SOCIAL_VALUE("Social value"),
        /** The plan for the end of the contract. */
        EXIT_PLAN("Exit plan"),
        /** The first meeting with the supplier. */
        KICK_OFF("First meeting"),
        /** Anything else, such as proof of insurance. */
        OTHER("Something else");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The same for people. */
        public String words() {
            return words;
        }
    }
}
