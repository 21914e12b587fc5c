package council.procurement.step.preparation;

import org.jspecify.annotations.Nullable;

/**
 * What suppliers are to achieve (Procurement Act 2023 s56: by performance and function, without brands as far as possible).
 *
 * @param outcomes what is to be achieved
 * @param performance by what standards it is done, and how one can tell
 * @param priorities which priorities of the council it serves, and how
 * @param brandsBecause why a brand, trade mark or single source has to be named, as "or equivalent"; null if none is
 * @param furtherRisks risks that suppliers are told of beyond those on the list of risks; null if none
 */
record Specification(
        String outcomes,
        String performance,
        String priorities,
        @Nullable String brandsBecause,
        @Nullable String furtherRisks) {}
