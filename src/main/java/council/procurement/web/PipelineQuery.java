package council.procurement.web;

import council.procurement.report.Pipeline.Search;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody asks the pipeline for, as it stands in the address.
 *
 * @param query words to look for; blank for none
 * @param department the department responsible; blank for all
 * @param within months from today, 1 to 120, within which it is advertised; blank for the council's own horizon
 */
record PipelineQuery(
        @Nullable String query,
        @Nullable String department,
        @Nullable String within) {

    PipelineQuery {
        query = QueryText.clean(query);
        department = QueryText.clean(department);
        within = QueryText.clean(within);
    }

    /**
     * The same as a search.
     *
     * @throws org.springframework.web.server.ResponseStatusException with a sentence if a part of it cannot be asked for
     */
    Search search() {
        return new Search(QueryText.words(query), department, QueryText.months("within", within));
    }

    /** The address of one of its pages. */
    public String page(int page) {
        return address("/pipeline", page);
    }

    /** The address of the same as a file. */
    public String file() {
        return address("/pipeline.csv", 1);
    }

    /** Whether anything is asked for. */
    public boolean isNarrowed() {
        return query != null || department != null || within != null;
    }

    private String address(String path, int page) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "query", query);
        add(address, "department", department);
        add(address, "within", within);
        add(address, "page", page > 1 ? String.valueOf(page) : null);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null) {
            // As a variable, so that whatever is in it is encoded.
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
