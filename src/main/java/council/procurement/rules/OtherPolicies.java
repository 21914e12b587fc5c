package council.procurement.rules;

import static council.procurement.rules.CouncilPolicy.Frequency.QUARTERLY;
import static council.procurement.rules.CouncilPolicy.Frequency.YEARLY;
import static council.procurement.rules.CouncilPolicy.OCTANT_DEFAULT;

import council.procurement.rules.CouncilPolicy.Publication;
import council.procurement.rules.CouncilPolicy.ReviewWindow;
import council.procurement.rules.CouncilPolicy.Statement;
import council.procurement.rules.CouncilPolicy.ThemeEdition;
import java.util.List;
import java.util.stream.Stream;

/** What the strategies of Worcestershire County Council and Norwich City Council say beyond their tables. */
final class OtherPolicies {

    /** Laws that every council's contracts touch, each with what is to be looked at. */
    static final List<String> LAWS = List.of(
            "Health and safety: the work is safe for those who do it and for everybody around it.",
            "Safeguarding: children and adults at risk are protected wherever the supplier meets them.",
            "Equality and diversity: nobody is left out or treated worse, as users, staff or bidders.",
            "Transfer of staff: whose jobs move with the work, and what they and the bidders are told (TUPE 2006).",
            "Confidentiality and publicity: what the supplier keeps to itself, and what it may say in public.",
            "Data protection: which personal data is used, and whether an impact assessment is needed.",
            "Freedom of information: the supplier helps the council to answer, and knows what can be disclosed.",
            "Modern slavery: the risk in the supply chain, and what is asked of the supplier about it.",
            "Terrorism: what is asked for to protect people and places, and to report concerns.",
            "Fraud and corruption: what keeps money and decisions honest, and how concerns are raised.");

    private static final String WORCESTERSHIRE = "Worcestershire CC, Corporate Procurement Strategy 2022-25, ";
    private static final String NORWICH = "Norwich CC, Procurement and Contract Management Strategy 2021-24, ";
    private static final String CODE = "Local Government Transparency Code 2015";
    private static final String KEY_GOALS = "5.4 key goals";
    private static final int OPENS = 24;
    private static final int DECIDED = 18;

    private OtherPolicies() {}

    static CouncilPolicy worcestershire() {
        return new CouncilPolicy(
                PolicyPack.WORCESTERSHIRE_2022,
                List.of(Statement.octantDefault("Worcestershire")),
                Stream.concat(
                                all(
                                        WORCESTERSHIRE + "1.2.4 and 5.4",
                                        "Carbon targets are in the contract where that is appropriate.",
                                        "The contract does something good for the environment.")
                                        .stream(),
                                Stream.of(
                                        Statement.octantDefault(
                                                "It keeps the law on the environment, on society and on procurement, at the least.")))
                        .toList(),
                compliance(),
                new ThemeEdition(
                        "Local TOMs",
                        List.of("Chosen by the council, refreshed every year"),
                        WORCESTERSHIRE + "Appendix 1"),
                all(
                        WORCESTERSHIRE + KEY_GOALS,
                        "Communities that can help themselves",
                        "Local people in training and apprenticeships",
                        "Vulnerable and disadvantaged learners",
                        "Local suppliers, where they suit and give value",
                        "The environment"),
                usualReview(),
                all(
                        WORCESTERSHIRE + KEY_GOALS,
                        "Voluntary and community organisations and schools supported",
                        "Crowd-funded projects, and what they raised",
                        "Hours that staff volunteered",
                        "Local people in training and apprenticeships",
                        "Young people supported",
                        "Amount kept in the county by contracts and their sub-contracts",
                        "Contracts that did something good for the environment"),
                publications(
                        new Publication("Review of social value against the key goals", YEARLY, WORCESTERSHIRE + "5.4"),
                        new Publication("Procurement plan", YEARLY, WORCESTERSHIRE + "5.8")));
    }

    static CouncilPolicy norwich() {
        return new CouncilPolicy(
                PolicyPack.NORWICH_2021,
                List.of(Statement.octantDefault("Norwich")),
                Stream.concat(
                                all(
                                        NORWICH + "1 and 3.3.3",
                                        "Carbon is saved, towards no net emissions by 2030.",
                                        "Things are recycled, and nature is conserved.")
                                        .stream(),
                                Stream.of(
                                        Statement.octantDefault(
                                                "It keeps the law on the environment, on society and on procurement, at the least.")))
                        .toList(),
                compliance(),
                new ThemeEdition(
                        "The council's social value framework",
                        List.of("Local economy", "Environment", "Equality", "Skills and apprenticeships"),
                        NORWICH + "3.3.3"),
                all(
                        NORWICH + "1 priority areas",
                        "Efficient services",
                        "Less commercial risk",
                        "Local, ethical and sustainable",
                        "Value for money",
                        "Everyday practice throughout the council"),
                usualReview(),
                all(
                        NORWICH + "1 outcome measures",
                        "How good and how frequent services are against demand",
                        "Amount spent in the local economy",
                        "Social value added, above all where people have least",
                        "Carbon, recycling and conservation",
                        "How well money is used"),
                publications(new Publication("The strategy, looked at again", YEARLY, NORWICH + "2.3")));
    }

    /** Their strategies list none; the topics are those of Stevenage's, without its own papers. */
    private static List<Statement> compliance() {
        return Stream.concat(
                        LAWS.stream(),
                        Stream.of(
                                "Own work: it fits what the council has decided about doing work itself.",
                                "Local economy: it fits what the council has promised its local economy.",
                                "Climate: it fits what the council has decided about the climate."))
                .map(Statement::octantDefault)
                .toList();
    }

    private static ReviewWindow usualReview() {
        return new ReviewWindow(OPENS, DECIDED, OCTANT_DEFAULT + ", after Stevenage BC's strategies");
    }

    private static List<Publication> publications(Publication... own) {
        return Stream.concat(
                        Stream.of(
                                new Publication("Contracts register", QUARTERLY, CODE),
                                new Publication("Invitations to tender over £5,000", QUARTERLY, CODE),
                                new Publication("Payments over £500", QUARTERLY, CODE),
                                new Publication("Pipeline of procurements to come", QUARTERLY, OCTANT_DEFAULT)),
                        Stream.of(own))
                .toList();
    }

    private static List<Statement> all(String source, String... words) {
        return Stream.of(words).map(text -> new Statement(text, source)).toList();
    }
}
