package council.procurement.web;

import council.procurement.approval.ApprovalState;
import council.procurement.approval.Waivers;
import council.procurement.approval.Waivers.Waiver;
import council.procurement.register.intake.RegisterCsv;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.security.PeopleNames;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The waiver register for those who look over what the council does: a page and a file. */
@Controller
class WaiversPage {

    private static final List<String> COLUMNS = List.of(
            "Reference",
            "Title",
            "Route by the rule",
            "Route wanted",
            "Reason",
            "Value excluding VAT",
            "Asked by",
            "Asked on",
            "Outcome",
            "Granted by",
            "Decided on");

    private final Waivers waivers;
    private final PeopleNames people;

    WaiversPage(Waivers waivers, PeopleNames people) {
        this.waivers = waivers;
        this.people = people;
    }

    /**
     * A waiver for people.
     *
     * @param said what the register says
     * @param value its value in words
     * @param asked who asked, and on which day
     * @param outcome what became of it
     * @param settled by whom and when; null where nothing was decided
     */
    record Line(
            Waiver said,
            String value,
            String asked,
            String outcome,
            @Nullable String settled) {}

    @GetMapping("/waivers")
    String show(@RequestParam(defaultValue = "") String year, Model model) {
        int wanted = year(year);
        List<Line> lines = waivers.of(wanted).stream().map(this::line).toList();
        model.addAttribute("lines", lines);
        model.addAttribute("year", wanted);
        model.addAttribute("years", waivers.years());
        model.addAttribute("cut", lines.size() == Waivers.MOST);
        return "waivers";
    }

    @GetMapping("/waivers.csv")
    void file(@RequestParam(defaultValue = "") String year, HttpServletResponse response) throws IOException {
        int wanted = year(year);
        response.setContentType(Commits.CSV.toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(wanted == 0 ? "waivers.csv" : "waivers-" + wanted + ".csv")
                        .build()
                        .toString());
        try (RegisterCsv file = RegisterCsv.to(response.getOutputStream())) {
            file.row(COLUMNS);
            waivers.all(wanted).forEach(waiver -> file.row(cells(waiver)));
        }
    }

    /** The year asked for; 0, which means all, where what was asked for is none. */
    private static int year(String text) {
        return text.matches("[12][0-9]{3}") ? Integer.parseInt(text) : 0;
    }

    private List<String> cells(Waiver waiver) {
        return List.of(
                waiver.reference(),
                waiver.title(),
                waiver.byRule(),
                waiver.wanted(),
                waiver.reason(),
                waiver.exVat().inPounds().toPlainString(),
                people.of(waiver.askedBy()),
                CouncilTime.dayOf(waiver.asked()).toString(),
                words(waiver.state()),
                approvers(waiver),
                waiver.settled() == null
                        ? ""
                        : CouncilTime.dayOf(waiver.settled()).toString());
    }

    private Line line(Waiver waiver) {
        return new Line(
                waiver,
                waiver.exVat().toString(),
                people.of(waiver.askedBy()) + ", " + day(waiver.asked()),
                words(waiver.state()),
                waiver.settled() == null
                        ? null
                        : (waiver.grantedBy().isEmpty() ? "" : approvers(waiver) + ", ") + day(waiver.settled()));
    }

    private String approvers(Waiver waiver) {
        return waiver.grantedBy().stream().map(people::of).collect(Collectors.joining(", "));
    }

    private static String day(Instant moment) {
        return WrittenDate.of(CouncilTime.dayOf(moment));
    }

    private static String words(ApprovalState state) {
        return switch (state) {
            case OPEN -> "Asked for";
            case APPROVED -> "Granted";
            case REFUSED -> "Refused";
            case WITHDRAWN -> "Withdrawn";
        };
    }
}
