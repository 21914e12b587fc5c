package council.procurement.web;

import council.procurement.register.ContractReference;
import council.procurement.register.intake.RegisterColumn;
import council.procurement.register.intake.RegisterCsv;
import council.procurement.report.PublishedContracts;
import council.procurement.report.PublishedContracts.Published;
import council.procurement.report.PublishedContracts.Search;
import council.procurement.report.PublishedContracts.Totals;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The contracts register for everybody: a page, a page for each contract, and a file. */
@Controller
class RegisterPage {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final PublishedContracts contracts;
    private final Clock clock;

    RegisterPage(PublishedContracts contracts, Clock clock) {
        this.contracts = contracts;
        this.clock = clock;
    }

    @GetMapping("/register")
    String list(
            @ModelAttribute RegisterQuery query,
            @RequestParam(defaultValue = "") String page,
            Model model,
            HttpServletResponse response) {
        Search search = query.search();
        Totals totals = contracts.totals(search);
        PageNumbers pages = PageNumbers.of(numberOf(page), PublishedContracts.PAGE, totals.contracts());
        model.addAttribute("query", query);
        model.addAttribute("totals", totals);
        model.addAttribute("pages", pages);
        model.addAttribute("units", contracts.units());
        model.addAttribute(
                "lines",
                contracts.page(search, pages.before()).stream()
                        .map(RegisterLine::of)
                        .toList());
        keep(response);
        return "register";
    }

    @GetMapping(path = "/register", params = "reference")
    String contract(@RequestParam String reference, Model model, HttpServletResponse response) {
        return show(new ContractReference(reference.replace("\0", "")), model, response);
    }

    @GetMapping("/register/**")
    String contract(HttpServletRequest request, Model model, HttpServletResponse response) {
        return show(RegisterAddress.in(request), model, response);
    }

    private String show(ContractReference reference, Model model, HttpServletResponse response) {
        Published contract = contracts
                .find(reference)
                .orElseThrow(() -> new NoSuchThingException("The register has no contract “" + reference + "”."));
        model.addAttribute("contractTitle", contract.get(RegisterColumn.CONTRACT_TITLE));
        model.addAttribute("reference", reference.value());
        model.addAttribute("over", contract.over());
        model.addAttribute("ended", contract.ended() == null ? null : WrittenDate.of(contract.ended()));
        model.addAttribute("facts", PublishedFact.of(contract));
        keep(response);
        return "contract";
    }

    @GetMapping("/register.csv")
    void file(@ModelAttribute RegisterQuery query, HttpServletResponse response) throws IOException {
        Search search = query.search();
        response.setContentType(Commits.CSV.toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("contracts-register-" + CouncilTime.dayOf(clock.instant()) + ".csv")
                        .build()
                        .toString());
        keep(response);
        try (RegisterCsv csv = RegisterCsv.to(response.getOutputStream())) {
            csv.row(RegisterColumn.lga().stream()
                    .map(RegisterColumn::officialName)
                    .toList());
            contracts.forEach(search, contract -> csv.row(PublishedFact.cells(contract)));
        }
    }

    /** Pages of people who have signed in bear their name, and are kept nowhere. */
    private static void keep(HttpServletResponse response) {
        if (SignedIn.find().isEmpty()) {
            response.setHeader(
                    HttpHeaders.CACHE_CONTROL,
                    CacheControl.maxAge(FRESH).cachePublic().getHeaderValue());
            response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        }
    }

    private static int numberOf(String page) {
        return page.matches("[0-9]{1,9}") ? Integer.parseInt(page) : 1;
    }
}
