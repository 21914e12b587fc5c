package council.procurement.benchmark;

import council.procurement.portfolio.Portfolio;
import java.io.IOException;

/**
 * Opens every page of the managers' portfolio and the longest list of each, at a hundred thousand contracts in force and ten
 * thousand cycles under way at all eight steps, each with an open task: what Cockpit asks for, from the request to the last byte.
 */
final class PortfolioBenchmark {

    private final Reader reader;

    private PortfolioBenchmark(Octant octant) {
        this.reader = new Reader(octant.address());
    }

    /**
     * Runs it.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) throws Exception {
        try (Octant octant = Octant.start("--camunda.bpm.job-execution.enabled=false", "--octant.background=false")) {
            BusyCouncil.in(octant);
            var benchmark = new PortfolioBenchmark(octant);
            for (String page : octant.bean(Portfolio.class).pages()) {
                benchmark.reader.measure("page " + page, "/api/portfolio/" + page, "\"id\":\"" + page + "\"");
            }
            benchmark.lists();
        }
    }

    private void lists() throws IOException, InterruptedException {
        list("list cases", "cases");
        list("list of one step", "cases?step=6");
        list("list ending", "ending");
        list("list ending, late", "ending?late=yes");
        list("list ending, open", "ending?decision=OPEN");
        list("list ending, unopened", "ending?decision=NOT_OPENED");
        list("list ending, in house", "ending?decision=IN_HOUSE");
        list("list tasks", "tasks");
        list("list values", "values");
        list("list of one category", "values?category=Service%201");
        list("list of local suppliers", "values?trait=LOCAL");
    }

    private void list(String what, String list) throws IOException, InterruptedException {
        reader.measure(what, "/api/portfolio/lists/" + list, "ABC-2025-");
    }
}
