package council.procurement.web;

import council.procurement.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout of every page shows: the council, and who is signed in. */
@ControllerAdvice(annotations = Controller.class)
class EveryPage {

    private final AboutCouncil council;

    EveryPage(AboutCouncil council) {
        this.council = council;
    }

    @ModelAttribute("council")
    AboutCouncil council() {
        return council;
    }

    @ModelAttribute("visitor")
    @Nullable
    Visitor visitor() {
        return SignedIn.find().map(Visitor::new).orElse(null);
    }
}
