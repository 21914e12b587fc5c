package council.procurement.web;

import council.procurement.sourcing.CpvCodes;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The Common Procurement Vocabulary for programs. */
@RestController
class CpvApi {

    private final CpvCodes codes;

    CpvApi(CpvCodes codes) {
        this.codes = codes;
    }

    @Operation(summary = "CPV codes by words of their labels or by their first digits; without either the 45 divisions")
    @GetMapping("/api/cpv")
    CpvFound find(@RequestParam(required = false) @Nullable String query) {
        return CpvFound.of(query, codes);
    }
}
