package council.procurement.step.engagement;

import council.procurement.engine.Markdown;
import council.procurement.engine.TaskContext;
import council.procurement.register.CaseRules;
import council.procurement.rules.CouncilPolicy;
import council.procurement.rules.WrittenDate;
import council.procurement.rules.catalogue.Catalogue;
import council.procurement.security.PeopleNames;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.ProcurementFacts;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.SheetLink;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the forms of step 1 show. */
@Component
class EngagementFacts {

    private static final int STEP = 1;
    private static final int MOST = 10;

    private final ProcurementFacts facts;
    private final Procurements procurements;
    private final Neighbours neighbours;
    private final NeedChallenges challenges;
    private final MarketAnalyses analyses;
    private final EngagementLog log;
    private final CaseRules rules;
    private final Refusals refusals;
    private final SheetLink sheets;
    private final PeopleNames people;
    private final CouncilPolicy policy;

    EngagementFacts(
            ProcurementFacts facts,
            Procurements procurements,
            Neighbours neighbours,
            NeedChallenges challenges,
            MarketAnalyses analyses,
            EngagementLog log,
            CaseRules rules,
            Refusals refusals,
            SheetLink sheets,
            PeopleNames people,
            Catalogue catalogue) {
        this.facts = facts;
        this.procurements = procurements;
        this.neighbours = neighbours;
        this.challenges = challenges;
        this.analyses = analyses;
        this.log = log;
        this.rules = rules;
        this.refusals = refusals;
        this.sheets = sheets;
        this.people = people;
        policy = CouncilPolicy.of(catalogue.pack());
    }

    /** The need, contracts it could join ({@code neighbours}), what was found before, and why a mandate was refused. */
    @Transactional(readOnly = true)
    Map<String, Object> of(TaskContext task) {
        Map<String, Object> shown = base(task);
        Procurement procurement = procurements.get(task.reference());
        List<String> near = neighbours.contracts(like(procurement), MOST);
        shown.put(
                "neighbours",
                near.isEmpty()
                        ? new Markdown("The register has no contract in force that lies near.")
                        : Markdown.list(near));
        shown.put("refused", refusals.ofMandate(task.reference()));
        challenges.latest(task.reference()).ifPresent(latest -> {
            shown.put("joins", latest.joins());
            shown.put("challengedBy", people.of(latest.by()));
            shown.put("droppedBecause", latest.droppedBecause() == null ? "" : latest.droppedBecause());
            shown.put(
                    "kept",
                    latest.keptBecause() == null ? "" : "The head of service kept the need: " + latest.keptBecause());
        });
        shown.putIfAbsent("kept", "");
        return shown;
    }

    /** What was estimated so far, for the fields of the form. */
    @Transactional(readOnly = true)
    Map<String, Object> estimate(TaskContext task) {
        Map<String, Object> shown = base(task);
        Procurement procurement = procurements.get(task.reference());
        Procurement.Estimate estimate = procurement.estimate();
        shown.put(
                "cpvPage",
                new Markdown("[Look a CPV code up by words](/cpv?query="
                        + URLEncoder.encode(procurement.title(), StandardCharsets.UTF_8) + ")"));
        put(shown, "cpvCode", estimate.cpvCode());
        put(shown, "kind", estimate.kind());
        put(shown, "category", estimate.category());
        put(shown, "valueExVat", estimate.exVat());
        put(shown, "vatRate", estimate.vatRate());
        put(shown, "termMonths", estimate.termMonths());
        shown.put("extensionMonths", estimate.extensionMonths());
        put(shown, "supplyRisk", procurement.market().supplyRisk());
        return shown;
    }

    /** Who supplies the like, as far as the register knows, and what the threshold rule said. */
    @Transactional(readOnly = true)
    Map<String, Object> suppliers(TaskContext task) {
        Map<String, Object> shown = base(task);
        Neighbours.Base base = neighbours.suppliers(like(procurements.get(task.reference())), MOST);
        shown.put(
                "base",
                base.suppliers() == 0
                        ? "The register knows no supplier of the like."
                        : base.suppliers() + " suppliers of the like are in the register: " + base.small()
                                + " small or medium-sized enterprises, " + base.social()
                                + " voluntary, community or social enterprises; of " + base.unknown()
                                + " it says neither.");
        shown.put("names", base.names().isEmpty() ? new Markdown("") : Markdown.list(base.names()));
        shown.put(
                "localArea",
                policy.localArea().stream().map(CouncilPolicy.Statement::words).collect(Collectors.joining(", ")));
        shown.put("threshold", threshold(task.reference()));
        analyses.find(task.reference()).ifPresent(analysis -> {
            put(shown, "suppliers", analysis.suppliers());
            put(shown, "gap", analysis.gap());
        });
        return shown;
    }

    /** What is planned, and a link to the conflicts of interest. */
    @Transactional(readOnly = true)
    Map<String, Object> plan(TaskContext task) {
        Map<String, Object> shown = base(task);
        shown.put("threshold", threshold(task.reference()));
        shown.put("conflicts", sheets.of("conflicts", task));
        LocalDate closes = procurements.get(task.reference()).market().engagementCloses();
        put(shown, "closesOn", closes);
        put(shown, "closes", closes == null ? null : WrittenDate.of(closes));
        analyses.find(task.reference()).ifPresent(analysis -> {
            put(shown, "how", analysis.how());
            put(shown, "noEngagement", analysis.noEngagement());
        });
        return shown;
    }

    /** How the market was to be engaged, and a link to the log. */
    @Transactional(readOnly = true)
    Map<String, Object> record(TaskContext task) {
        Map<String, Object> shown = plan(task);
        shown.put("log", sheets.of("engagement-log", task));
        List<String> entries = log.of(task.reference()).stream()
                .map(EngagementLog.Entry::words)
                .toList();
        shown.put("entries", entries.isEmpty() ? new Markdown("Nothing is in the log yet.") : Markdown.list(entries));
        return shown;
    }

    private String threshold(String reference) {
        return rules.of(reference).stream()
                .filter(answer -> answer.rule().equals("threshold"))
                .reduce((earlier, later) -> later)
                .map(answer -> answer.because() + " (" + answer.citation() + ")")
                .orElse("");
    }

    private Map<String, Object> base(TaskContext task) {
        return new LinkedHashMap<>(facts.of(task.reference(), STEP));
    }

    private static Neighbours.Like like(Procurement procurement) {
        return new Neighbours.Like(
                procurement.title(),
                procurement.estimate().category(),
                procurement.estimate().cpvCode());
    }

    private static void put(Map<String, Object> shown, String name, @Nullable Object value) {
        if (value != null) {
            shown.put(name, value);
        }
    }
}
