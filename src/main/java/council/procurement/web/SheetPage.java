package council.procurement.web;

import council.procurement.engine.ListDraft;
import council.procurement.rules.WrittenDate;
import council.procurement.sourcing.OpenSheet;
import council.procurement.sourcing.Saving;
import council.procurement.sourcing.SheetLink;
import council.procurement.web.SheetShown.Standing;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where people write what repeats: the lists of a procurement, one page each. Everything works without a script; what was
 * typed stays on the page until it is kept, and on the server for whoever typed it.
 */
@Controller
class SheetPage {

    private static final String PATH = "/sheets/{id}/{reference}";

    private final SheetDesk desk;

    SheetPage(SheetDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    String show(
            @PathVariable String id,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String saved,
            @RequestParam(required = false) @Nullable String later,
            Model model) {
        OpenSheet sheet = desk.open(id, reference);
        Optional<ListDraft> half = desk.halfWritten(sheet);
        half.ifPresent(draft -> model.addAttribute("halfWritten", WrittenDate.of(draft.savedAt())));
        model.addAttribute("saved", saved != null);
        model.addAttribute("later", later != null && half.isPresent());
        model.addAttribute("asTable", "table".equals(view));
        return page(half.map(draft -> halfWritten(sheet, draft)).orElseGet(() -> SheetShown.kept(sheet)), model);
    }

    private static SheetShown halfWritten(OpenSheet sheet, ListDraft draft) {
        return draft.token().equals(sheet.token())
                ? SheetShown.typed(sheet, draft.rows(), Standing.TYPED)
                : SheetShown.typed(sheet, draft.rows(), Standing.OVERTAKEN).saying(List.of(SheetDesk.STALE));
    }

    @PostMapping(PATH)
    String write(
            @PathVariable String id,
            @PathVariable String reference,
            @RequestParam Map<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        OpenSheet sheet = desk.open(id, reference);
        SheetForm form = SheetForm.of(parameters);
        if (!form.isWhole()) {
            return refused(
                    SheetShown.typed(sheet, form.rows(), Standing.TYPED).saying(List.of(SheetDesk.CUT_OFF)),
                    HttpStatus.BAD_REQUEST,
                    model,
                    response);
        } else if (form.isDiscarded()) {
            desk.forgetHalfWritten(sheet);
            return "redirect:" + SheetLink.address(id, reference);
        } else if (form.isForLater() && desk.keepHalfWritten(sheet, form.token(), form.rows())) {
            return "redirect:" + SheetLink.address(id, reference) + "?later";
        } else if (form.isForLater()) {
            return refused(
                    SheetShown.typed(sheet, form.rows(), Standing.TYPED).saying(List.of(SheetDesk.TOO_LONG)),
                    HttpStatus.BAD_REQUEST,
                    model,
                    response);
        } else if (form.adds() || form.removes()) {
            desk.keepHalfWritten(sheet, form.token(), form.changed());
            model.addAttribute("token", form.token());
            return page(SheetShown.typed(sheet, form.changed(), Standing.TYPED), model);
        }
        List<Map<String, String>> written =
                form.rows().stream().filter(row -> !sheet.isBlank(row)).toList();
        Saving saving = desk.save(sheet, form.token(), written);
        if (saving instanceof Saving.Kept) {
            return "redirect:" + SheetLink.address(id, reference) + "?saved";
        }
        desk.keepHalfWritten(sheet, form.token(), written);
        model.addAttribute("token", form.token());
        return notKept(saving, desk.open(id, reference), written, model, response);
    }

    /** The page with what was typed and why it was not kept. */
    static String notKept(
            Saving saving,
            OpenSheet sheet,
            List<Map<String, String>> written,
            Model model,
            HttpServletResponse response) {
        if (saving instanceof Saving.Faulty faulty) {
            SheetShown shown = SheetShown.faulty(sheet, written, faulty.faults());
            return refused(shown, HttpStatus.BAD_REQUEST, model, response);
        } else if (saving instanceof Saving.Closed closed) {
            model.addAttribute("refused", closed.sentence());
            SheetShown shown = SheetShown.typed(sheet, written, Standing.TYPED).saying(List.of(closed.sentence()));
            return refused(shown, HttpStatus.CONFLICT, model, response);
        }
        model.addAttribute("token", sheet.token());
        SheetShown shown = SheetShown.typed(sheet, written, Standing.OVERTAKEN).saying(List.of(SheetDesk.STALE));
        return refused(shown, HttpStatus.CONFLICT, model, response);
    }

    private static String refused(SheetShown shown, HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        return page(shown, model);
    }

    static String page(SheetShown shown, Model model) {
        model.addAttribute("shown", shown);
        for (String flag : List.of("saved", "later", "asTable")) {
            if (!model.containsAttribute(flag)) {
                model.addAttribute(flag, false);
            }
        }
        if (!model.containsAttribute("token")) {
            model.addAttribute("token", shown.sheet().token());
        }
        return "sheet";
    }
}
