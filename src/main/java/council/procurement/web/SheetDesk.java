package council.procurement.web;

import council.procurement.security.Person;
import council.procurement.security.SignedIn;
import council.procurement.sourcing.OpenSheet;
import council.procurement.sourcing.Saving;
import council.procurement.sourcing.Sheets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Opens and keeps sheets for whoever is signed in. */
@Component
class SheetDesk {

    static final String STALE = "Somebody else has changed this list since you opened it. Nothing was overwritten.";
    static final String CUT_OFF = "The list arrived incomplete, so nothing was kept. Send fewer rows at a time.";

    private final Sheets sheets;

    SheetDesk(Sheets sheets) {
        this.sheets = sheets;
    }

    /**
     * The sheet.
     *
     * @throws NoSuchThingException if there is none, or none that the person may read: in the same words
     */
    OpenSheet open(String id, String reference) {
        return sheets.open(SignedIn.person(), id, reference)
                .orElseThrow(() -> new NoSuchThingException("There is no such list, or it is not for you to read."));
    }

    Saving save(OpenSheet sheet, String token, List<Map<String, String>> rows) {
        Person person = SignedIn.person();
        return sheets.save(person, sheet, token, rows);
    }
}
