package council.procurement.register.intake;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads answers that are one of a few: yes or no, and the terms of the LGA's lists, in the ways councils write them. */
final class TermReader {

    private static final Map<String, Boolean> ANSWERS = answers();
    private static final Map<RegisterColumn, Map<String, String>> TERMS = Map.of(
            RegisterColumn.CONTRACT_TYPE,
            terms("""
                    Single award contract: single award; single supplier; contract; single; one-off contract; single contract
                    Multiple award contract: multiple award; multi award contract; multiple supplier; multiple; multi supplier
                    Framework agreement: framework; frameworks; framework contract; multi supplier framework
                    Dynamic purchasing system: dps; dynamic purchasing; dynamic market
                    Grant agreement: grant; grants
                    Other: others
                    """),
            RegisterColumn.VCSE_SUPPLIER_TYPE,
            terms("""
                    Voluntary sector: voluntary; voluntary organisation; charity; registered charity
                    Community sector: community; community organisation; community interest company; cic
                    """),
            RegisterColumn.PROCESS_TYPE,
            terms("""
                    Invitation to quote: itq; rfq; quote; quotes; quotation; quotations; request for quotation; \
                    request for quotations; request for quote; invitation to quotation; 3 quotes; three quotes; written quotes; \
                    three written quotes
                    Published invitation to tender: itt; tender; tendered; invitation to tender; published itt; open tender; \
                    open; open procedure; restricted; restricted procedure; full tender; competitive tender; published tender; \
                    formal tender
                    """),
            RegisterColumn.CONTRACT_KIND,
            terms("""
                    Goods: good; supplies; supply
                    Services: service
                    Works: work; construction; building works
                    Light touch services: light touch; light touch contract; ltr; light touch regime
                    Concession: concession contract; services concession; works concession
                    Light touch concession: light touch services concession
                    """),
            RegisterColumn.LAW_REGIME,
            terms("""
                    Procurement Act 2023: pa23; pa2023; pa 23; procurement act; the procurement act 2023
                    Public Contracts Regulations 2015: pcr; pcr15; pcr2015; pcr 15; public contracts regulations
                    Public Contracts Regulations 2006: pcr06; pcr2006
                    Concession Contracts Regulations 2016: ccr; ccr16; ccr2016
                    Utilities Contracts Regulations 2016: ucr; ucr16; ucr2016
                    """));

    private TermReader() {}

    static Reading readAnswer(String text) {
        Boolean answer = text.length() > 40 ? null : ANSWERS.get(Letters.of(text));
        if (answer != null) {
            return Reading.of(answer);
        }
        return Placeholder.isNothing(text)
                ? Reading.nothing(Quoted.of(text) + " was read as no answer.")
                : Reading.aside(Quoted.of(text) + " is neither yes nor no; it is kept as it is.");
    }

    static Reading readTerm(RegisterColumn column, String text) {
        String term = term(column, text);
        if (term != null) {
            return Reading.of(term);
        }
        return Placeholder.isNothing(text)
                ? Reading.nothing(Quoted.of(text) + " was read as no answer.")
                : Reading.aside(Quoted.of(text) + " is none of the terms for this column; it is kept as it is.");
    }

    private static @Nullable String term(RegisterColumn column, String text) {
        Map<String, String> terms = TERMS.get(column);
        return terms == null || text.length() > 60 ? null : terms.get(Letters.of(text));
    }

    private static Map<String, String> terms(String lines) {
        Map<String, String> terms = new HashMap<>();
        for (String line : lines.split("\n", -1)) {
            int colon = line.indexOf(':');
            String term = colon < 0 ? line : line.substring(0, colon);
            terms.put(Letters.of(term), term);
            for (String other : line.substring(colon + 1).split(";", -1)) {
                terms.put(Letters.of(other), term);
            }
        }
        terms.remove("");
        return terms;
    }

    private static Map<String, Boolean> answers() {
        Map<String, Boolean> answers = new HashMap<>();
        for (String yes :
                "y yes true t 1 sme micro small medium vcse vcs charity fixed fixedcost fixedprice".split(" ", -1)) {
            answers.put(yes, true);
        }
        for (String no :
                "n no false f 0 large notsme nonsme notvcse nonvcse notvcs nonvcs estimated estimate estimatedcost"
                        .split(" ", -1)) {
            answers.put(no, false);
        }
        return answers;
    }
}
