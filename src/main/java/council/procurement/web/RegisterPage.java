package council.procurement.web;

import council.procurement.register.ContractReference;
import council.procurement.register.intake.RegisterColumn;
import council.procurement.report.PublicationProperties;
import council.procurement.report.PublishedContracts;
import council.procurement.report.PublishedContracts.Published;
import council.procurement.report.PublishedContracts.Search;
import council.procurement.report.PublishedContracts.Totals;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The contracts register for everybody: a page, a page for each contract, and a file. */
@Controller
class RegisterPage {

    private final PublishedContracts contracts;
    private final PublicationProperties properties;
    private final Clock clock;

    RegisterPage(PublishedContracts contracts, PublicationProperties properties, Clock clock) {
        this.contracts = contracts;
        this.properties = properties;
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
        PageNumbers pages = PageNumbers.of(QueryText.page(page), PublishedContracts.PAGE, totals.contracts());
        model.addAttribute("query", query);
        model.addAttribute("totals", totals);
        model.addAttribute("pages", pages);
        model.addAttribute("units", contracts.units());
        model.addAttribute("onCentralPlatform", properties.onCentralPlatform());
        model.addAttribute(
                "lines",
                contracts.page(search, pages.before()).stream()
                        .map(RegisterLine::of)
                        .toList());
        PublicFile.publish(response);
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
        PublicFile.publish(response);
        return "contract";
    }

    @GetMapping("/register.csv")
    void file(@ModelAttribute RegisterQuery query, HttpServletResponse response) throws IOException {
        Search search = query.search();
        PublicFile.begin(
                response,
                "contracts-register-" + CouncilTime.dayOf(clock.instant()) + ".csv",
                RegisterColumn.lga().stream().map(RegisterColumn::officialName).toList());
        contracts.write(search, response.getOutputStream());
    }
}
