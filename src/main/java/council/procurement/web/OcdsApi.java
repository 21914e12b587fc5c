package council.procurement.web;

import council.procurement.notice.ocds.Ocid;
import council.procurement.notice.ocds.OpenData;
import council.procurement.notice.ocds.OpenData.Addresses;
import council.procurement.notice.ocds.OpenData.ContractingProcess;
import council.procurement.notice.ocds.OpenData.Month;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;

/** Open contracting data for everybody's programs. */
@RestController
class OcdsApi {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final String RECORDS = "/ocds/records/";

    private final OpenData data;
    private final PublicAddress address;

    OcdsApi(OpenData data, PublicAddress address) {
        this.data = data;
        this.address = address;
    }

    /**
     * A month as the index has it.
     *
     * @param month as in 2026-11
     * @param releases how many releases it has
     * @param pages how many pages they make
     * @param changed when the last of them was written, or something was taken out of one
     * @param url the address of the first page
     */
    record Listed(String month, long releases, int pages, String changed, String url) {}

    @Operation(summary = "The months in which anything was published, the earliest first")
    @GetMapping("/ocds/months.json")
    List<Listed> months(HttpServletRequest request, HttpServletResponse response) {
        keep(response);
        return data.months().stream()
                .map(month -> new Listed(
                        month.month().toString(),
                        month.releases(),
                        month.pages(),
                        month.changed().toString(),
                        page(request, month.month(), 1)))
                .toList();
    }

    @Operation(
            summary =
                    "The OCDS releases of a month, in pages; the latest month in which anything was published if none is"
                            + " given")
    @GetMapping(path = "/ocds/releases.json", produces = MediaType.APPLICATION_JSON_VALUE)
    void releases(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(defaultValue = "1") String page,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        List<Month> months = data.months();
        int place = place(months, month);
        Month asked = months.get(place);
        int number = number(page, asked);
        if (isKnown(
                "%s-%d".formatted(asked.month(), number),
                asked.changed().toEpochMilli(),
                asked.releases(),
                request,
                response)) {
            return;
        }
        String previous = number > 1
                ? page(request, asked.month(), number - 1)
                : place > 0
                        ? page(
                                request,
                                months.get(place - 1).month(),
                                months.get(place - 1).pages())
                        : null;
        String next = number < asked.pages()
                ? page(request, asked.month(), number + 1)
                : place + 1 < months.size()
                        ? page(request, months.get(place + 1).month(), 1)
                        : null;
        data.writePage(
                asked,
                number,
                new Addresses(page(request, asked.month(), number), explained(request), previous, next),
                response.getOutputStream());
    }

    @Operation(summary = "All that was published about a contracting process, and what it says together")
    @GetMapping(path = RECORDS + "{ocid}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    void record(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Ocid ocid = asked(request);
        Optional<ContractingProcess> process = data.process(ocid);
        if (process.isEmpty()) {
            Ocid now = data.movedFrom(ocid)
                    .orElseThrow(() -> new NoSuchThingException("Nothing has been published about a process “" + ocid
                            + "”. Capitals and small letters differ."));
            response.setHeader(HttpHeaders.LOCATION, recordOf(request, now));
            response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
            return;
        }
        ContractingProcess found = process.get();
        if (!isKnown("record", found.changed().toEpochMilli(), found.releases().size(), request, response)) {
            data.writeRecord(
                    found,
                    new Addresses(recordOf(request, ocid), explained(request), null, null),
                    response.getOutputStream());
        }
    }

    /** Whether whoever asks has it already. If not, what is to be sent is JSON that everybody may keep for a while. */
    private boolean isKnown(
            String which, long changed, long releases, HttpServletRequest request, HttpServletResponse response) {
        String version = Integer.toHexString(address.of(request).hashCode());
        String tag = "\"%s-%x-%x-%s\"".formatted(which, changed, releases, version);
        keep(response);
        response.setHeader(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        return new ServletWebRequest(request, response).checkNotModified(tag, changed);
    }

    private static void keep(HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(FRESH).cachePublic().getHeaderValue());
    }

    private static int place(List<Month> months, @Nullable String asked) {
        if (asked == null) {
            if (months.isEmpty()) {
                throw new NoSuchThingException("Nothing has been published as open contracting data yet.");
            }
            return months.size() - 1;
        }
        YearMonth month = month(asked);
        for (int i = 0; i < months.size(); i++) {
            if (months.get(i).month().equals(month)) {
                return i;
            }
        }
        throw new NoSuchThingException(
                "Nothing was published in " + month + ". The months in which something was are at /ocds/months.json.");
    }

    private static YearMonth month(String asked) {
        try {
            if (asked.matches("[0-9]{4}-[0-9]{2}")) {
                return YearMonth.parse(asked);
            }
        } catch (DateTimeException e) {
            // There is no such month, which is said below.
        }
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Give “month” as a year and a month, as in 2026-11.");
    }

    private static int number(String page, Month month) {
        int number = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0;
        if (number < 1 || number > month.pages()) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "Give “page” as a number from 1 to " + month.pages() + ": " + month.month() + " has "
                            + (month.pages() == 1 ? "one page." : month.pages() + " pages."));
        }
        return number;
    }

    /** The id in the address, whatever letters it has. */
    private static Ocid asked(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String id = path.substring(RECORDS.length(), path.length() - ".json".length());
        return new Ocid(UriUtils.decode(id, StandardCharsets.UTF_8).replace("\0", ""));
    }

    private String recordOf(HttpServletRequest request, Ocid ocid) {
        return address.of(request) + RECORDS + UriUtils.encode(ocid.value(), StandardCharsets.UTF_8) + ".json";
    }

    private String page(HttpServletRequest request, YearMonth month, int number) {
        return address.of(request) + "/ocds/releases.json?month=" + month + "&page=" + number;
    }

    private String explained(HttpServletRequest request) {
        return address.of(request) + "/ocds/";
    }
}
