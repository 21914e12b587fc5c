package council.procurement.web;

import council.procurement.portfolio.Column;
import council.procurement.portfolio.Portfolio;
import council.procurement.portfolio.Table;
import council.procurement.portfolio.View;
import council.procurement.register.intake.RegisterCsv;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What managers watch, for their page in Cockpit and for programs. Who may not look on in Cockpit is refused. */
@RestController
class PortfolioApi {

    /** How many rows of a list are shown; a file has them all. */
    static final int MOST_ROWS = 500;

    private final Portfolio portfolio;
    private final Clock clock;

    PortfolioApi(Portfolio portfolio, Clock clock) {
        this.portfolio = portfolio;
        this.clock = clock;
    }

    /**
     * A page as it stood at a moment.
     *
     * @param at the moment
     * @param pages the ids of all pages, in their order
     * @param view the page
     */
    record Shown(Instant at, List<String> pages, View view) {}

    /**
     * The beginning of a list.
     *
     * @param at the moment
     * @param all how many rows the list has
     * @param table the first of them
     */
    record Listed(Instant at, int all, Table table) {}

    @Operation(summary = "A page of what managers watch: steps, expiry, duties, work, money, trouble or finished")
    @GetMapping("/api/portfolio/{page}")
    Shown page(@PathVariable String page) {
        View view = portfolio
                .page(page)
                .orElseThrow(() -> new NoSuchThingException("The portfolio has no page “" + page + "”."));
        return new Shown(clock.instant(), portfolio.pages(), view);
    }

    @Operation(summary = "The table of a panel as a file (CSV)")
    @GetMapping("/api/portfolio/{page}/{panel}.csv")
    void panel(@PathVariable String page, @PathVariable String panel, HttpServletResponse response) throws IOException {
        write(
                panel,
                portfolio
                        .panel(page, panel)
                        .orElseThrow(() -> new NoSuchThingException(
                                "The portfolio has no table “" + panel + "” on a page “" + page + "”.")),
                response);
    }

    @Operation(summary = "A list behind a figure: the first 500 rows, and how many there are")
    @GetMapping("/api/portfolio/lists/{list}")
    Listed list(@PathVariable String list, @RequestParam Map<String, String> asked) {
        Table first = known(list, asked, MOST_ROWS);
        return new Listed(clock.instant(), first.all(), first);
    }

    @Operation(summary = "A list behind a figure, all of it, as a file (CSV)")
    @GetMapping("/api/portfolio/lists/{list}.csv")
    void listFile(@PathVariable String list, @RequestParam Map<String, String> asked, HttpServletResponse response)
            throws IOException {
        write(list, known(list, asked, Integer.MAX_VALUE), response);
    }

    private Table known(String list, Map<String, String> asked, int most) {
        return portfolio
                .list(list, asked, most)
                .orElseThrow(() -> new NoSuchThingException("The portfolio has no list “" + list + "”."));
    }

    private static void write(String name, Table table, HttpServletResponse response) throws IOException {
        response.setContentType(Commits.CSV.toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".csv").build().toString());
        try (RegisterCsv file = RegisterCsv.to(response.getOutputStream())) {
            file.row(table.columns().stream().map(Column::title).toList());
            table.rows().forEach(row -> file.row(cells(row)));
        }
    }

    private static List<String> cells(Table.Row row) {
        return row.cells().stream().map(cell -> Objects.toString(cell, "")).toList();
    }
}
