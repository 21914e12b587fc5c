package council.procurement.step.award;

import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.security.Person;
import council.procurement.sourcing.Sheet;
import council.procurement.sourcing.SheetColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The assessment summaries on a page, for whoever sends them and others who read {@link AwardPapers}. */
@Component
class AssessmentSummariesSheet implements Sheet {

    private final AssessmentSummaries summaries;
    private final AwardPapers papers;

    AssessmentSummariesSheet(AssessmentSummaries summaries, AwardPapers papers) {
        this.summaries = summaries;
        this.papers = papers;
    }

    @Override
    public String id() {
        return "assessment-summaries";
    }

    @Override
    public String question() {
        return "What is each bidder told?";
    }

    @Override
    public String why() {
        return "Every bidder whose tender was assessed is told how, all at the same time and before the award notice"
                + " (Procurement Act 2023 s50(3); SI 2024/692 reg 31).";
    }

    @Override
    public List<SheetColumn> columns(String reference) {
        return List.of(
                SheetColumn.text("bidder", "Bidder", 300).shown(),
                SheetColumn.text("email", "Goes to", 300).shown(),
                SheetColumn.longText("content", "Summary", 100_000).shown(),
                SheetColumn.text("sent", "Sent on", 100).shown());
    }

    @Override
    public boolean mayRead(Person person, String reference) {
        return papers.mayRead(person, reference);
    }

    @Override
    public Optional<String> closed(Person person, String reference) {
        return Optional.of("Summaries are written from the moderated record and are not changed here.");
    }

    @Override
    public List<Map<String, String>> rows(Person person, String reference) {
        return summaries.of(reference).stream()
                .map(AssessmentSummariesSheet::row)
                .toList();
    }

    private static Map<String, String> row(AssessmentSummaries.Summary summary) {
        var row = new LinkedHashMap<String, String>();
        row.put("bidder", summary.bidder());
        if (summary.email() != null) {
            row.put("email", summary.email());
        }
        row.put("content", summary.content());
        if (summary.sent() != null) {
            row.put("sent", WrittenDate.of(CouncilTime.dayOf(summary.sent())));
        }
        return row;
    }

    @Override
    public void save(Person person, String reference, List<Map<String, Object>> rows) {
        throw new IllegalStateException("Summaries of " + reference + " are not written on a page");
    }
}
