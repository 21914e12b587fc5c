package council.procurement.web;

import council.procurement.engine.ListDraft;
import council.procurement.engine.ListDrafts;
import council.procurement.security.Person;
import council.procurement.security.SignedIn;
import council.procurement.sourcing.OpenSheet;
import council.procurement.sourcing.Saving;
import council.procurement.sourcing.Sheets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Opens and keeps sheets for whoever is signed in. */
@Component
class SheetDesk {

    static final String STALE = "Somebody else has changed this list since you opened it. Nothing was overwritten.";
    static final String TOO_LONG =
            "This is too much to be kept half-written. Save the list, or bring its rows in from a file.";
    static final String CUT_OFF = "The list arrived incomplete, so nothing was kept. Send fewer rows at a time.";

    private final Sheets sheets;
    private final ListDrafts drafts;

    SheetDesk(Sheets sheets, ListDrafts drafts) {
        this.sheets = sheets;
        this.drafts = drafts;
    }

    /**
     * The sheet.
     *
     * @throws ShutFactsException if there is none, or none that the person may read: in the same words
     */
    OpenSheet open(String id, String reference) {
        return sheets.open(SignedIn.person(), id, reference)
                .orElseThrow(() -> new ShutFactsException(
                        HttpStatus.NOT_FOUND, "There is no such list, or it is not for you to read.", reference));
    }

    /** Saves the list; what the person had half written in it is done with then. */
    Saving save(OpenSheet sheet, String token, List<Map<String, String>> rows) {
        Person person = SignedIn.person();
        Saving saving = sheets.save(person, sheet, token, rows);
        if (saving instanceof Saving.Kept) {
            drafts.forget(person, list(sheet));
        }
        return saving;
    }

    /** What the person has half written in the list; empty if there is nothing, or the list is closed to them by now. */
    Optional<ListDraft> halfWritten(OpenSheet sheet) {
        return sheet.closed().isPresent() ? Optional.empty() : drafts.find(SignedIn.person(), list(sheet));
    }

    /** Keeps what the person has half written, unless the list is closed to them; false if it is too long to be kept. */
    boolean keepHalfWritten(OpenSheet sheet, String token, List<Map<String, String>> rows) {
        return sheet.closed().isPresent() || drafts.keep(SignedIn.person(), list(sheet), token, rows);
    }

    /** Throws away what the person has half written in the list. */
    void forgetHalfWritten(OpenSheet sheet) {
        drafts.forget(SignedIn.person(), list(sheet));
    }

    private static String list(OpenSheet sheet) {
        return sheet.sheet().id() + " " + sheet.reference();
    }
}
