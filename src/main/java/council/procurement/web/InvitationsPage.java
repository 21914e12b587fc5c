package council.procurement.web;

import council.procurement.register.ContractReference;
import council.procurement.report.Invitations;
import council.procurement.report.PublicationProperties;
import council.procurement.rules.CouncilTime;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Invitations to quote and to tender for everybody: a page and a file. */
@Controller
class InvitationsPage {

    private final Invitations invitations;
    private final PublicationProperties properties;
    private final Clock clock;

    InvitationsPage(Invitations invitations, PublicationProperties properties, Clock clock) {
        this.invitations = invitations;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * A line of the page.
     *
     * @param address where the contract's page is
     * @param said what is said of it
     */
    record Line(String address, Invitations.Invitation said) {}

    @GetMapping("/register/invitations")
    String list(@RequestParam(defaultValue = "") String page, Model model, HttpServletResponse response) {
        PageNumbers pages = PageNumbers.of(QueryText.page(page), Invitations.PAGE, invitations.count());
        model.addAttribute("pages", pages);
        model.addAttribute("onCentralPlatform", properties.onCentralPlatform());
        model.addAttribute(
                "lines",
                invitations.page(pages.before()).stream()
                        .map(said -> new Line(RegisterAddress.of(new ContractReference(said.reference())), said))
                        .toList());
        PublicFile.publish(response);
        return "invitations";
    }

    @GetMapping("/register/invitations.csv")
    void file(HttpServletResponse response) throws IOException {
        PublicFile.begin(
                response, "invitations-to-tender-" + CouncilTime.dayOf(clock.instant()) + ".csv", Invitations.COLUMNS);
        invitations.write(response.getOutputStream());
    }
}
