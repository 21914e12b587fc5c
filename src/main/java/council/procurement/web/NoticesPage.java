package council.procurement.web;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.notice.NoticeBook;
import council.procurement.notice.NoticeDrafts;
import council.procurement.notice.NoticeTimeline;
import council.procurement.notice.Obligation;
import council.procurement.notice.ocds.Releases;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.notices.NoticeLaw;
import council.procurement.security.PeopleNames;
import council.procurement.security.SignedIn;
import council.procurement.security.StaffGroup;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The notices for those who work on them: what is owed, and what each notice says, to be written, copied field by field and
 * printed.
 */
@Controller
class NoticesPage {

    private static final int LATEST = 200;
    private static final String FIELD = "field.";

    private final NoticeBook notices;
    private final NoticeDrafts drafts;
    private final PeopleNames people;
    private final Releases releases;
    private final NoticeTimeline timeline;
    private final Clock clock;

    NoticesPage(
            NoticeBook notices,
            NoticeDrafts drafts,
            PeopleNames people,
            Releases releases,
            NoticeTimeline timeline,
            Clock clock) {
        this.notices = notices;
        this.drafts = drafts;
        this.people = people;
        this.releases = releases;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * A field of a notice on its page.
     *
     * @param name its name
     * @param label what it is
     * @param text what it says; empty if nothing
     * @param source who knows it, or who wrote it
     * @param required whether the notice is not complete without it
     * @param missing whether it still has to be written
     */
    record Shown(String name, String label, String text, String source, boolean required, boolean missing) {}

    @GetMapping("/rules/notices")
    String laws(Model model) {
        model.addAttribute("laws", NoticeLaw.all());
        return "notice-laws";
    }

    @GetMapping("/notices")
    String list(Model model) {
        model.addAttribute(
                "notices",
                notices.latest(LATEST).stream()
                        .map(notice -> NoticeShown.of(notice, today()))
                        .toList());
        return "notices";
    }

    /** The notices of one contract or cycle: due, to come, depending on what is not known, not needed, done. */
    @GetMapping(path = "/notices", params = "about")
    String timeline(@RequestParam String about, Model model) {
        List<NoticeTimeline.Line> lines = timeline.of(about.replace("\0", ""));
        if (lines.isEmpty()) {
            throw new NoSuchThingException(
                    "There is no contract “" + about + "” and no cycle with notices of that name.");
        }
        model.addAttribute("about", about);
        model.addAttribute(
                "lines",
                lines.stream().map(line -> NoticeExpected.of(line, today())).toList());
        return "notice-timeline";
    }

    @GetMapping("/notices/{id}")
    String show(@PathVariable String id, @RequestParam(required = false) @Nullable String saved, Model model) {
        Obligation obligation = known(id);
        model.addAttribute("saved", saved != null);
        return page(obligation, Map.of(), model);
    }

    /** What the notice says so far, as an OCDS release. */
    @GetMapping("/notices/{id}/release.json")
    ResponseEntity<String> release(@PathVariable String id) {
        Obligation obligation = known(id);
        String file = preview(obligation)
                .orElseThrow(() -> new NoSuchThingException(
                        "The " + obligation.duty().inSentence() + " has no form as open contracting data."));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("notice-" + obligation.id() + ".json")
                                .build()
                                .toString())
                .body(file);
    }

    private Optional<String> preview(Obligation obligation) {
        if (obligation.duty().isCopy()) {
            return Optional.empty();
        }
        var said = new LinkedHashMap<String, String>();
        for (NoticeDrafts.Filled filled : drafts.of(obligation)) {
            String text = filled.text();
            if (text != null) {
                said.put(filled.field().name(), text);
            }
        }
        return releases.preview(obligation.reference(), obligation.duty().type(), said);
    }

    @PostMapping("/notices/{id}")
    String write(
            @PathVariable String id,
            @RequestParam Map<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Obligation obligation = known(id);
        var texts = new LinkedHashMap<String, String>();
        parameters.forEach((name, text) -> {
            if (name.startsWith(FIELD)) {
                texts.put(name.substring(FIELD.length()), text);
            }
        });
        try {
            if (!mayWrite()) {
                throw new RefusedSubmissionException(
                        RefusedSubmissionException.Ground.NOT_ALLOWED, "Notices are written by others than you.");
            }
            drafts.write(obligation.id(), texts, SignedIn.person().id());
        } catch (RefusedSubmissionException e) {
            response.setStatus(Refusals.statusOf(e).value());
            model.addAttribute("fault", e.sentence());
            return page(obligation, texts, model);
        }
        return "redirect:/notices/" + obligation.id() + "?saved";
    }

    private String page(Obligation obligation, Map<String, String> typed, Model model) {
        model.addAttribute("notice", NoticeShown.of(obligation, today()));
        model.addAttribute("about", notices.about(obligation));
        model.addAttribute("law", NoticeLaw.of(obligation.duty()));
        model.addAttribute("writable", obligation.isInDraft() && mayWrite());
        model.addAttribute("isRelease", preview(obligation).isPresent());
        List<Shown> fields = drafts.of(obligation).stream()
                .map(filled -> shown(filled, typed.get(filled.field().name())))
                .toList();
        model.addAttribute("fields", fields);
        model.addAttribute("missing", fields.stream().filter(Shown::missing).toList());
        return "notice";
    }

    private Shown shown(NoticeDrafts.Filled filled, @Nullable String typed) {
        String by = filled.writtenBy();
        String text = filled.text();
        String said = text == null ? "" : text;
        return new Shown(
                filled.field().name(),
                filled.field().label(),
                typed == null ? said : typed,
                by == null ? "from " + filled.field().source().words() : "written by " + people.of(by),
                filled.field().required(),
                filled.isMissing());
    }

    private LocalDate today() {
        return CouncilTime.dayOf(clock.instant());
    }

    private static boolean mayWrite() {
        return SignedIn.find()
                .filter(person -> person.isIn(StaffGroup.PROCURING_OFFICERS)
                        || person.isIn(StaffGroup.CONTRACT_MANAGERS)
                        || person.isIn(StaffGroup.CORPORATE_PROCUREMENT))
                .isPresent();
    }

    private Obligation known(String id) {
        return (id.matches("[0-9]{1,18}") ? notices.find(Long.parseLong(id)) : Optional.<Obligation>empty())
                .orElseThrow(() -> new NoSuchThingException("There is no notice “" + id + "”."));
    }
}
