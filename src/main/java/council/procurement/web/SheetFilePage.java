package council.procurement.web;

import council.procurement.register.intake.table.UnreadableFileException;
import council.procurement.sourcing.OpenSheet;
import council.procurement.sourcing.Saving;
import council.procurement.sourcing.SheetFile;
import council.procurement.sourcing.SheetLink;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The rows of a sheet as a file, out and in. A file takes the place of all rows, or of none. */
@Controller
class SheetFilePage {

    private static final String PATH = "/sheets/{id}/{reference}/rows.csv";
    private static final int MOST_FAULTS = 100;

    private final SheetDesk desk;

    SheetFilePage(SheetDesk desk) {
        this.desk = desk;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> download(@PathVariable String id, @PathVariable String reference) throws IOException {
        OpenSheet sheet = desk.open(id, reference);
        var file = new ByteArrayOutputStream();
        new SheetFile(sheet).write(file);
        return ResponseEntity.ok()
                .contentType(Commits.CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(id + "-" + reference.replaceAll("[^A-Za-z0-9.-]", "-") + ".csv")
                                .build()
                                .toString())
                .body(file.toByteArray());
    }

    @PostMapping(PATH)
    String upload(
            @PathVariable String id,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String token,
            Model model,
            HttpServletResponse response)
            throws IOException {
        OpenSheet sheet = desk.open(id, reference);
        if (file == null || file.isEmpty()) {
            return refused(sheet, List.of("Choose the file that holds the rows."), model, response);
        }
        SheetFile.Content content;
        try {
            content = read(sheet, file);
        } catch (UnreadableFileException e) {
            return refused(sheet, List.of(e.sentence()), model, response);
        }
        if (!content.faults().isEmpty()) {
            return refused(sheet, content.faults(), model, response);
        }
        Saving saving = desk.save(sheet, token, content.rows());
        if (saving instanceof Saving.Kept) {
            return "redirect:" + SheetLink.address(id, reference) + "?saved";
        } else if (saving instanceof Saving.Faulty faulty && canBeMended(sheet, content)) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return SheetPage.page(
                    SheetShown.faulty(sheet, content.rows(), faulty.faults())
                            .saying(faulty.faults().stream()
                                    .map(content::sentence)
                                    .toList()),
                    model);
        } else if (saving instanceof Saving.Faulty faulty) {
            return refused(
                    sheet, faulty.faults().stream().map(content::sentence).toList(), model, response);
        }
        return SheetPage.notKept(saving, desk.open(id, reference), content.rows(), model, response);
    }

    /** Whether the rows of a file can be shown on the page, each in its place, to be mended there. */
    private static boolean canBeMended(OpenSheet sheet, SheetFile.Content content) {
        return !sheet.sheet().hasGivenRows() && content.rows().size() <= sheet.mostRows();
    }

    private static SheetFile.Content read(OpenSheet sheet, MultipartFile file) throws IOException {
        Path copy = Files.createTempFile("octant-sheet-", ".part");
        try {
            file.transferTo(copy);
            return new SheetFile(sheet).read(copy);
        } finally {
            Files.delete(copy);
        }
    }

    /** The page with what is kept and what is wrong with the file. */
    private static String refused(OpenSheet sheet, List<String> sentences, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("fileProblems", sentences.stream().limit(MOST_FAULTS).toList());
        return SheetPage.page(SheetShown.kept(sheet), model);
    }
}
