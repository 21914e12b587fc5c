package council.procurement.web;

import council.procurement.sourcing.OpenSheet;
import council.procurement.sourcing.Saving;
import council.procurement.sourcing.SheetColumn;
import council.procurement.sourcing.SheetWords;
import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The lists of a procurement for programs, with the same checks as on their pages. */
@RestController
class SheetsApi {

    private static final String PATH = "/api/sheets/{id}/{reference}";

    private final SheetDesk desk;
    private final SheetJson json;

    SheetsApi(SheetDesk desk, SheetJson json) {
        this.desk = desk;
        this.json = json;
    }

    /**
     * A list.
     *
     * @param id its name in addresses
     * @param reference the procurement it belongs to
     * @param title what it is called
     * @param question what it asks
     * @param why why that is asked
     * @param summary how far it is
     * @param remarks what there is to know beside the rows
     * @param closed why you cannot change it now; null if you can
     * @param givenRows whether rows are given and only filled in
     * @param mostRows how many rows there may be
     * @param columns what each row says
     * @param rows the rows by column: numbers, pounds, days as 2027-03-31, true and false, constants; what is empty is null
     */
    record Facts(
            String id,
            String reference,
            String title,
            String question,
            String why,
            String summary,
            List<String> remarks,
            @Nullable String closed,
            boolean givenRows,
            int mostRows,
            List<SheetColumn> columns,
            List<Map<String, @Nullable Object>> rows) {

        private static Facts of(OpenSheet sheet) {
            return new Facts(
                    sheet.sheet().id(),
                    sheet.reference(),
                    sheet.sheet().title(),
                    sheet.sheet().question(),
                    sheet.sheet().why(),
                    sheet.summary(),
                    sheet.remarks(),
                    sheet.closed().orElse(null),
                    sheet.sheet().hasGivenRows(),
                    sheet.mostRows(),
                    sheet.columns(),
                    sheet.rows().stream().map(row -> values(sheet, row)).toList());
        }

        private static Map<String, @Nullable Object> values(OpenSheet sheet, Map<String, String> row) {
            var values = new LinkedHashMap<String, @Nullable Object>();
            sheet.columns()
                    .forEach(column -> values.put(column.key(), SheetWords.value(column, row.get(column.key()))));
            return values;
        }
    }

    @Operation(summary = "A list of a procurement; its ETag says which state of it this is")
    @GetMapping(PATH)
    ResponseEntity<Facts> list(@PathVariable String id, @PathVariable String reference) {
        return answer(desk.open(id, reference));
    }

    @Operation(summary = "Takes all rows in place of those that the ETag in If-Match stands for")
    @PutMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Facts> replace(
            @PathVariable String id,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String tag,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "All rows: {\"rows\": [{\"column\": value}]}")
                    @RequestBody(required = false)
                    @Nullable
                    String body) {
        OpenSheet sheet = desk.open(id, reference);
        if (tag == null || !tag.matches("\"[0-9a-f]{1,64}\"")) {
            throw new ResponseStatusException(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "Send the ETag of the list that you have read as If-Match, in its quotation marks, so that nobody"
                            + " else’s work is overwritten.");
        }
        Saving saving = desk.save(sheet, tag.substring(1, tag.length() - 1), json.read(body));
        if (saving instanceof Saving.Faulty faulty) {
            throw new RefusedRowsException(faulty.faults());
        } else if (saving instanceof Saving.Closed closed) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, closed.sentence());
        } else if (saving instanceof Saving.Stale) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, SheetDesk.STALE);
        }
        return answer(desk.open(id, reference));
    }

    private static ResponseEntity<Facts> answer(OpenSheet sheet) {
        return ResponseEntity.ok().eTag("\"" + sheet.token() + "\"").body(Facts.of(sheet));
    }
}
