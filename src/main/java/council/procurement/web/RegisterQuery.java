package council.procurement.web;

import council.procurement.report.PublishedContracts.Order;
import council.procurement.report.PublishedContracts.Search;
import council.procurement.report.PublishedContracts.Status;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody asks the public register for, as it stands in the address.
 *
 * @param query words to look for; blank for none
 * @param status current, ended or all; blank for current
 * @param supplier a part of the supplier's name; blank for all
 * @param department the department responsible; blank for all
 * @param endsWithin months from today, 1 to 120; blank for whenever they end
 * @param sort end, start, title, supplier or value; blank for end
 */
record RegisterQuery(
        @Nullable String query,
        @Nullable String status,
        @Nullable String supplier,
        @Nullable String department,
        @Nullable String endsWithin,
        @Nullable String sort) {

    RegisterQuery {
        query = QueryText.clean(query);
        status = QueryText.clean(status);
        supplier = QueryText.clean(supplier);
        department = QueryText.clean(department);
        endsWithin = QueryText.clean(endsWithin);
        sort = QueryText.clean(sort);
    }

    /**
     * The same as a search.
     *
     * @throws ResponseStatusException with a sentence if a part of it is none of those there are
     */
    Search search() {
        return new Search(
                QueryText.words(query),
                choice("status", status, Status.values(), Status.CURRENT),
                supplier,
                department,
                QueryText.months("endsWithin", endsWithin),
                choice("sort", sort, Order.values(), Order.END));
    }

    private static <E extends Enum<E>> E choice(String name, @Nullable String said, E[] choices, E otherwise) {
        if (said == null) {
            return otherwise;
        }
        return Arrays.stream(choices)
                .filter(choice -> lower(choice).equals(said))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.BAD_REQUEST,
                        "Give “" + name + "” as one of: "
                                + String.join(
                                        ", ",
                                        Arrays.stream(choices)
                                                .map(RegisterQuery::lower)
                                                .toList())
                                + "."));
    }

    private static String lower(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /** The address of one of its pages. */
    public String page(int page) {
        return address("/register", page);
    }

    /** The address of the same as a file. */
    public String file() {
        return address("/register.csv", 1);
    }

    /** Whether anything is asked for apart from the order. */
    public boolean isNarrowed() {
        return query != null || status != null || supplier != null || department != null || endsWithin != null;
    }

    private String address(String path, int page) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "query", query);
        add(address, "status", status);
        add(address, "supplier", supplier);
        add(address, "department", department);
        add(address, "endsWithin", endsWithin);
        add(address, "sort", path.endsWith("csv") ? null : sort);
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
