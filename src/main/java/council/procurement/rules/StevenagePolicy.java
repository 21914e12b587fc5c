package council.procurement.rules;

import static council.procurement.rules.CouncilPolicy.Frequency.QUARTERLY;
import static council.procurement.rules.CouncilPolicy.Frequency.YEARLY;

import council.procurement.rules.CouncilPolicy.Publication;
import council.procurement.rules.CouncilPolicy.ReviewWindow;
import council.procurement.rules.CouncilPolicy.Statement;
import council.procurement.rules.CouncilPolicy.ThemeEdition;
import java.util.List;
import java.util.stream.Stream;

/** What the two strategies of Stevenage Borough Council say beyond their tables. */
final class StevenagePolicy {

    private static final String NEW = "Stevenage BC, Co-operative Procurement Strategy 2025-28, ";
    private static final String OLD = "Stevenage BC, Co-operative Procurement Strategy 2021-24, ";
    private static final String CODE = "Local Government Transparency Code 2015";
    private static final String WEALTH = "Community Wealth Building";
    private static final String GREEN = "Sustainability";
    private static final String OWN_WORK = "Commercial and Insourcing";

    private StevenagePolicy() {}

    static CouncilPolicy of2025() {
        return new CouncilPolicy(
                PolicyPack.STEVENAGE_2025,
                all(NEW + WEALTH, "Hertfordshire", "Luton", "Central Bedfordshire"),
                all(
                        NEW + GREEN,
                        "It keeps the law on the environment, on society and on procurement, at the least.",
                        "It serves the goal of no net emissions by 2030, in the contractor's work as well.",
                        "What is bought was recycled, or can be recycled or used again, where price and quality allow.",
                        "What is bought lasts, can be repaired and is recycled in the end: a circular economy.",
                        "What is bought needs little energy and does little damage from its making to its disposal.",
                        "Effects on the environment are kept small in design, building, running and delivery.",
                        "Waste is avoided, used again or recycled.",
                        "Plastic is avoided, and packaging is little and recyclable or compostable.",
                        "The environment is considered at every stage, from the options to the end of the contract.",
                        "Less energy is used, and it comes from sources with little or no carbon.",
                        "Computers and appliances use little energy.",
                        "The air in the town becomes better.",
                        "Journeys and deliveries are few, and vehicles clean.",
                        "No needless chemicals, and no hazardous ones if it can be helped.",
                        "Green spaces and living nature gain.",
                        "It stands up to a changing climate: floods, heat, solutions taken from nature.",
                        "Water is saved, collected and used again."),
                compliance(NEW),
                new ThemeEdition(
                        "TOM System, 2025",
                        List.of(
                                "Work: providing opportunities",
                                "Economy: driving inclusive growth",
                                "Community: empowering communities",
                                "Planet: environmental stewardship"),
                        NEW + "Social Value and Ethical Procurement"),
                foundations(NEW),
                new ReviewWindow(24, 18, NEW + OWN_WORK),
                Stream.concat(
                                indicators(NEW),
                                Stream.of(new Statement(
                                        "What suppliers deliver under the theme Planet, as the portal reports it",
                                        NEW + GREEN)))
                        .toList(),
                publications(NEW, "Pro-active Procurement"));
    }

    static CouncilPolicy of2021() {
        return new CouncilPolicy(
                PolicyPack.STEVENAGE_2021,
                all(OLD + WEALTH, "Hertfordshire", "Luton", "Central Bedfordshire"),
                all(
                        OLD + GREEN,
                        "It keeps the law on the environment, on society and on procurement, at the least.",
                        "It serves the goal of no net emissions by 2030, in the contractor's work as well.",
                        "What is bought is recycled or recyclable, needs little energy and does little damage, where price and"
                                + " quality allow.",
                        "Effects on the environment are kept small in design, building, running and delivery.",
                        "Waste is avoided, used again or recycled.",
                        "Plastic waste is avoided.",
                        "The environment is considered at every stage, from the options to the end of the contract.",
                        "Less energy is used, and more of it is green.",
                        "Computers and appliances use little energy.",
                        "The air in the town becomes better.",
                        "Deliveries are planned well, and vehicles greener.",
                        "No needless chemicals, and no hazardous ones if it can be helped.",
                        "Green spaces and living nature gain."),
                compliance(OLD),
                new ThemeEdition(
                        "National TOMs, 2021",
                        List.of(
                                "Jobs: promote local skills and employment",
                                "Growth: supporting growth of responsible regional business",
                                "Social: healthier, safer and more resilient communities",
                                "Environment: decarbonising and safeguarding our world",
                                "Innovation: promoting social innovation"),
                        OLD + "Social Value and Ethical Procurement"),
                foundations(OLD),
                new ReviewWindow(24, 18, OLD + OWN_WORK),
                Stream.concat(
                                indicators(OLD),
                                Stream.of(new Statement("Suppliers with a plan to reduce carbon", OLD + GREEN)))
                        .toList(),
                publications(OLD, "progress since the last strategy"));
    }

    private static List<Statement> compliance(String strategy) {
        return all(
                strategy + "Making Stevenage Even Better",
                Stream.concat(
                                OtherPolicies.LAWS.stream(),
                                Stream.of(
                                        "Commercial and insourcing: it fits the council's strategy for commercial work and for"
                                                + " bringing services in house.",
                                        "Co-operative economy: it fits the council's charter for a co-operative and inclusive"
                                                + " economy.",
                                        "Climate: it fits the council's climate change strategy."))
                        .toArray(String[]::new));
    }

    private static List<Statement> foundations(String strategy) {
        return all(
                strategy + "foundations",
                WEALTH,
                GREEN,
                "Social value and ethical procurement",
                "Commercial and insourcing",
                "Pro-active procurement");
    }

    private static Stream<Statement> indicators(String strategy) {
        return Stream.concat(
                all(strategy + WEALTH, "Contracts awarded to local suppliers", "Amount spent with local suppliers")
                        .stream(),
                all(
                        strategy + OWN_WORK,
                        "Contracts brought in house",
                        "Services brought in house and then sold to others",
                        "Savings by bringing in house",
                        "Contracts that bring in money")
                        .stream());
    }

    private static List<Publication> publications(String strategy, String pipeline) {
        return List.of(
                new Publication("Contracts register", QUARTERLY, CODE),
                new Publication("Invitations to tender over £5,000", QUARTERLY, CODE),
                new Publication("Payments over £500", QUARTERLY, CODE),
                new Publication("Pipeline of procurements to come", QUARTERLY, strategy + pipeline),
                new Publication("Modern slavery statement", YEARLY, strategy + "Social Value"));
    }

    private static List<Statement> all(String source, String... words) {
        return Stream.of(words).map(text -> new Statement(text, source)).toList();
    }
}
