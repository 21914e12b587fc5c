package council.procurement.web;

import council.procurement.report.FileRows;
import council.procurement.report.Pipeline;
import council.procurement.report.Pipeline.Entry;
import council.procurement.report.PipelineColumn;
import council.procurement.report.PublicationProperties;
import council.procurement.report.PublishedContracts;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.Money;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The procurements that the council means to begin, for everybody: a page and a file. */
@Controller
class PipelinePage {

    private final Pipeline pipeline;
    private final PublishedContracts contracts;
    private final PublicationProperties properties;
    private final Clock clock;

    PipelinePage(Pipeline pipeline, PublishedContracts contracts, PublicationProperties properties, Clock clock) {
        this.pipeline = pipeline;
        this.contracts = contracts;
        this.properties = properties;
        this.clock = clock;
    }

    @GetMapping("/pipeline")
    String list(
            @ModelAttribute PipelineQuery query,
            @RequestParam(defaultValue = "") String page,
            Model model,
            HttpServletResponse response) {
        List<Entry> found = pipeline.entries(query.search());
        PageNumbers pages = PageNumbers.of(QueryText.page(page), Pipeline.PAGE, found.size());
        model.addAttribute("query", query);
        model.addAttribute("pages", pages);
        model.addAttribute("units", units(query));
        model.addAttribute("horizon", pipeline.horizon());
        model.addAttribute("contact", properties.procurementContact());
        model.addAttribute("definitions", PipelineColumn.values());
        model.addAttribute(
                "value",
                new Money(found.stream()
                        .map(Entry::value)
                        .filter(Objects::nonNull)
                        .mapToLong(Money::pence)
                        .sum()));
        model.addAttribute(
                "lines",
                found.stream()
                        .skip(pages.before())
                        .limit(Pipeline.PAGE)
                        .map(PipelineLine::of)
                        .toList());
        PublicFile.publish(response);
        return "pipeline";
    }

    /** The departments of the register, and the one that is asked for. */
    private Set<String> units(PipelineQuery query) {
        var units = new TreeSet<>(contracts.units());
        if (query.department() != null) {
            units.add(query.department());
        }
        return units;
    }

    @GetMapping("/pipeline.csv")
    void file(@ModelAttribute PipelineQuery query, HttpServletResponse response) throws IOException {
        List<Entry> found = pipeline.entries(query.search());
        PublicFile.begin(
                response,
                "procurement-pipeline-" + CouncilTime.dayOf(clock.instant()) + ".csv",
                Arrays.stream(PipelineColumn.values())
                        .map(PipelineColumn::officialName)
                        .toList());
        for (Entry entry : found) {
            FileRows.write(
                    Arrays.stream(PipelineColumn.values())
                            .map(column -> Pipeline.cell(entry, column))
                            .toList(),
                    response.getOutputStream());
        }
    }
}
