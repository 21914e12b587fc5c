package council.procurement.register.intake;

import java.util.Set;

/** What people write in a cell that they have nothing for. */
final class Placeholder {

    private static final Set<String> WORDS = Set.of(
            "",
            "na",
            "none",
            "nil",
            "null",
            "nan",
            "tbc",
            "tba",
            "tbd",
            "tobeconfirmed",
            "tobeadvised",
            "tobeagreed",
            "tobedetermined",
            "notapplicable",
            "notavailable",
            "notknown",
            "unknown",
            "notstated",
            "notspecified",
            "notset",
            "notprovided",
            "notrecorded",
            "notheld",
            "nodata",
            "blank",
            "empty",
            "pending",
            "various",
            "variable",
            "unspecified",
            "seeabove",
            "asabove",
            "notyetknown",
            "notyetagreed",
            "awaitingconfirmation",
            "awaiting",
            "x",
            "xx",
            "xxx");

    private static final Set<String> WITHOUT_END = Set.of(
            "ongoing",
            "rolling",
            "openended",
            "open",
            "rollingcontract",
            "ongoingcontract",
            "indefinite",
            "indefinitely",
            "noenddate",
            "noend",
            "noexpiry",
            "noexpirydate",
            "perpetual",
            "inperpetuity",
            "continuous",
            "continuing",
            "annualrolling",
            "rollingannual",
            "evergreen",
            "permanent",
            "untilterminated",
            "untilfurthernotice",
            "openendedcontract",
            "nofixedterm",
            "nofixedenddate",
            "rollingmonthly",
            "monthlyrolling",
            "yearonyear",
            "untilcancelled",
            "autorenewal",
            "autorenews",
            "autorenew");

    private Placeholder() {}

    /** Whether the text says that there is nothing, or nothing yet. */
    static boolean isNothing(String text) {
        return isWords(text, 30) && WORDS.contains(Letters.of(text));
    }

    /** Whether the text says that something goes on without an end. */
    static boolean isWithoutEnd(String text) {
        return isWords(text, 40) && WITHOUT_END.contains(Letters.of(text));
    }

    /** Most cells that are asked about hold dates and amounts; those of a spreadsheet too narrow for them are all #. */
    private static boolean isWords(String text, int most) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        return text.length() < most && first != '#' && (first < '0' || first > '9');
    }
}
