package council.procurement.step.revaluation;

import council.procurement.sourcing.TenderRoute;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers of rules in the middle of a sentence, and what has to be done again where they are others than before. */
final class AnswerWords {

    private static final String COVERED = "COVERED_PROCUREMENT";

    private AnswerWords() {}

    static String coverage(Map<String, @Nullable Object> outcome) {
        if (Boolean.TRUE.equals(outcome.get("covered"))) {
            return "the procurement is covered, the Procurement Act 2023 applies in full";
        }
        return Boolean.TRUE.equals(outcome.get("notifiable"))
                ? "it is below the threshold, with the notices of the Act for contracts below it"
                : "it is below the threshold, without notices of the Act";
    }

    static String afterCoverage(Map<String, @Nullable Object> now) {
        return Boolean.TRUE.equals(now.get("covered"))
                ? "Go through route, notices, time limits and approvals again before the next step; corporate procurement is"
                        + " told."
                : "Go through route and notices again; where the tender is out under the Act already, ask legal services how"
                        + " it goes on.";
    }

    static String route(Map<String, @Nullable Object> outcome) {
        return switch (String.valueOf(outcome.get("procedure"))) {
            case "QUOTATION" ->
                "at least " + outcome.get("minimumQuotes") + " quotes from chosen suppliers"
                        + (Boolean.TRUE.equals(outcome.get("openAdvert")) ? ", openly advertised" : "");
            case COVERED -> "a procedure of the law for covered procurements";
            default -> "an open tender below the threshold";
        };
    }

    /** What to do about the route that is taken; null taken where step 2 has not chosen one yet. */
    static String afterRoute(Map<String, @Nullable Object> now, @Nullable TenderRoute taken) {
        if (taken == null) {
            return "Choose the route by the new answer.";
        }
        boolean covered = COVERED.equals(now.get("procedure"));
        boolean below = taken == TenderRoute.QUOTES || taken == TenderRoute.OPEN_TENDER;
        boolean above = taken == TenderRoute.OPEN_PROCEDURE || taken == TenderRoute.COMPETITIVE_FLEXIBLE;
        if (covered ? below : above) {
            return "The route that was chosen, " + taken.words()
                    + ", is no longer permitted. Do not go on by it; have the strategy approved anew with another.";
        }
        return "The route that was chosen is " + taken.words()
                + ". Where that is less strict than the new answer, a waiver is needed.";
    }

    static String socialValue(Map<String, @Nullable Object> outcome) {
        String how = switch (String.valueOf(outcome.get("method"))) {
            case "PORTAL" -> "it is evaluated on the Social Value Portal";
            case "IN_HOUSE" -> "it is evaluated by the council's own officers";
            default -> "it is not evaluated";
        };
        return how + ", with at least " + outcome.get("minimumWeightPercent") + " per cent";
    }

    static String indicators(Map<String, @Nullable Object> outcome) {
        Object least = outcome.get("minimumKpis");
        return "0".equals(String.valueOf(least))
                ? "the Act asks for none"
                : "the Act asks for at least " + least + " of them";
    }
}
