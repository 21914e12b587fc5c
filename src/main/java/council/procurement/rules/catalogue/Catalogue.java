package council.procurement.rules.catalogue;

import council.procurement.rules.PolicyPack;
import council.procurement.rules.PolicyTables;
import council.procurement.rules.RouteToMarket;
import council.procurement.rules.WorkingDays;
import java.util.List;
import java.util.Optional;

/**
 * All rules that can be asked.
 *
 * @param pack the council whose policy they follow where the law leaves it to the council
 * @param rules the rules, in the order of a procurement
 */
public record Catalogue(PolicyPack pack, List<Rule> rules) {

    public Catalogue {
        rules = List.copyOf(rules);
    }

    /** The rules for a council. */
    public static Catalogue of(PolicyPack pack, PolicyTables tables, WorkingDays workingDays) {
        return new Catalogue(
                pack,
                List.of(
                        ValuationRule.rule(),
                        ThresholdRule.rule(),
                        RouteRule.of(pack, new RouteToMarket(pack, tables)),
                        SupplierRules.vertical(),
                        SocialValueRule.of(pack, tables),
                        GuidanceRules.interest(),
                        GuidanceRules.carbon(),
                        SupplierRules.employment(),
                        SupplierRules.mutual(),
                        FrameworkRules.term(),
                        FrameworkRules.open(),
                        PublicationRules.pipeline(),
                        PublicationRules.pipelineContract(),
                        ApproversRule.by(tables),
                        DutyRules.keyDecision(),
                        DutyRules.meetingPapers(),
                        PeriodRules.planned(),
                        PeriodRules.participation(),
                        TenderPeriodRule.rule(),
                        SupplierRules.lookBack(),
                        DutyRules.exclusion(),
                        StandstillRule.by(workingDays),
                        KpiRule.rule(),
                        NoticeRules.contractDetails(),
                        PublicationRules.belowThreshold(workingDays),
                        PublicationRules.transparency(),
                        PerformanceRule.rule(),
                        PublicationRules.payment(),
                        NoticeRules.payments(),
                        ModificationRule.rule(),
                        ManagementRules.tier(tables),
                        ManagementRules.training(),
                        DateRules.expiryReview(workingDays),
                        ManagementRules.approvers(tables),
                        NoticeRules.termination(),
                        DutyRules.records(),
                        DateRules.workingDay(workingDays)));
    }

    /** The rule of that id; empty if there is none. */
    public Optional<Rule> find(String id) {
        return rules.stream().filter(rule -> rule.about().id().equals(id)).findFirst();
    }

    /** What law and good practice these rules say nothing about, a sentence each. */
    public static List<String> notCovered() {
        return List.of(
                "Wales, Scotland and Northern Ireland, which have rules of their own; utilities and schools; health services"
                        + " under the Provider Selection Regime.",
                "Which contracts are exempt from the Act (Schedule 2), apart from those with a company of the council's own: the"
                        + " joint undertakings of several authorities, and everything that is exempt by its subject.",
                "Direct award and its grounds (s41 to s43, Schedule 5), frameworks beyond their terms (s45, s46 and s48) and"
                        + " dynamic markets (s34 to s40).",
                "Mixed contracts (s5), lots (s18) and which CPV codes are light touch (Procurement Regulations 2024 Schedule 1).",
                "Which suppliers are excluded or excludable, beyond how far back one looks, debarment, and abnormally low"
                        + " tenders (s19, s26 to s30, s57, s58, s60 to s66).",
                "Which services may be reserved for public service mutuals (regulations under s33(8)).",
                "Conflicts of interest (s81 to s83).",
                "How long challenges can be brought (s106).",
                "The reservation of contracts below the threshold to suppliers of the area or the country (SI 2026/94).",
                "Notices and procedures of the regulations of 2015 and 2016, apart from their thresholds.",
                "The two-tier code for outsourced workers (Employment Rights Act 2025), whose beginning is not certain.",
                "How the public interest test of PPN 024 is done, and the insourcing strategies that go with it.",
                "What makes a decision a key decision, when one may be taken sooner, and private meetings (SI 2012/2089 reg 5,"
                        + " reg 8, reg 10 and reg 11).",
                "The transfer of staff, data protection, equality and the council's own standing orders beyond what its tables"
                        + " have.");
    }
}
