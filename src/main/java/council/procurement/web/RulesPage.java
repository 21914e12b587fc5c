package council.procurement.web;

import council.procurement.rules.WorkingDays;
import council.procurement.rules.WrittenDate;
import council.procurement.rules.catalogue.Catalogue;
import council.procurement.rules.catalogue.Example;
import council.procurement.rules.catalogue.Fault;
import council.procurement.rules.catalogue.Reply;
import council.procurement.rules.catalogue.Rule;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The rules for people: what each is about, where it stands, and a form to try it. Nothing is kept of what is tried. */
@Controller
class RulesPage {

    private static final String STANDSTILL = "standstill";

    private final Catalogue catalogue;
    private final WorkingDays workingDays;

    RulesPage(Catalogue catalogue, WorkingDays workingDays) {
        this.catalogue = catalogue;
        this.workingDays = workingDays;
    }

    /**
     * A name and what it is.
     *
     * @param label the name
     * @param text what it is
     */
    record Pair(String label, String text) {}

    /**
     * A worked example for people.
     *
     * @param words what the case is
     * @param inputs what the rule is asked
     * @param outcome what it answers
     * @param because why
     * @param address where the form is filled in with it
     */
    record Worked(String words, List<Pair> inputs, List<Pair> outcome, String because, String address) {}

    @GetMapping("/rules")
    String list(Model model) {
        model.addAttribute("rules", catalogue.rules());
        model.addAttribute("pack", catalogue.pack().title());
        model.addAttribute("notCovered", Catalogue.notCovered());
        return "rules";
    }

    @GetMapping("/rules/{id}")
    String show(
            @PathVariable String id,
            @RequestParam Map<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        Rule rule = catalogue.find(id).orElseThrow(() -> new NoSuchThingException("There is no rule “" + id + "”."));
        Map<String, String> written = written(rule, parameters);
        List<Fault> faults = written.isEmpty() ? List.of() : answer(rule, written, model, response);
        if (id.equals(STANDSTILL)) {
            picture(rule, (Reply.Answer) model.getAttribute("answer"))
                    .ifPresent(days -> model.addAttribute("days", days));
        }
        model.addAttribute("rule", rule);
        model.addAttribute("inForce", inForce(rule.standing()));
        model.addAttribute("form", RuleForm.of(rule.inputs(), written, faults));
        model.addAttribute(
                "examples",
                rule.examples().stream().map(example -> worked(rule, example)).toList());
        return "rule";
    }

    /** The days of the standstill that was asked about, or of the first example; empty if none is mandatory. */
    private Optional<DaysShown> picture(Rule rule, Reply.@Nullable Answer answer) {
        Object published = answer == null
                ? rule.examples().get(0).inputs().get("noticePublished")
                : answer.inputs().get("noticePublished");
        return answer != null && Boolean.FALSE.equals(answer.outcome().get("mandatory"))
                ? Optional.empty()
                : Optional.of(DaysShown.after(LocalDate.parse(String.valueOf(published)), workingDays));
    }

    /** What was sent of the rule's inputs, blank ones too; nothing if somebody only looks at the page. */
    private static Map<String, String> written(Rule rule, Map<String, String> parameters) {
        var written = new LinkedHashMap<String, String>();
        rule.inputs().forEach(input -> {
            String text = parameters.get(input.name());
            if (text != null) {
                written.put(input.name(), text);
            }
        });
        return written;
    }

    private static List<Fault> answer(
            Rule rule, Map<String, String> written, Model model, HttpServletResponse response) {
        var asked = new LinkedHashMap<String, @Nullable Object>();
        rule.inputs().forEach(input -> {
            String text = written.getOrDefault(input.name(), "");
            asked.put(input.name(), text.isBlank() ? null : RuleText.read(input, text));
        });
        Reply reply = rule.ask(asked);
        if (reply instanceof Reply.Faulty faulty) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return faulty.faults();
        } else if (reply instanceof Reply.NotYetKnown unknown) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("unknown", unknown.sentence());
        } else if (reply instanceof Reply.Answer answer) {
            model.addAttribute("answer", answer);
            model.addAttribute("outcome", outcome(rule, answer));
        }
        return List.of();
    }

    private static List<Pair> outcome(Rule rule, Reply.Answer answer) {
        return rule.outcome().stream()
                .map(field -> new Pair(
                        field.label(), RuleText.of(field, answer.outcome().get(field.name()))))
                .toList();
    }

    private static String inForce(Rule.Standing standing) {
        return "From " + WrittenDate.of(standing.from())
                + (standing.until() == null ? "" : " to " + WrittenDate.of(standing.until()));
    }

    private static Worked worked(Rule rule, Example example) {
        if (!(rule.ask(example.inputs()) instanceof Reply.Answer answer)) {
            throw new IllegalStateException("The example “" + example.words() + "” has no answer");
        }
        var inputs = new ArrayList<Pair>();
        var address = UriComponentsBuilder.fromPath("/rules/" + rule.about().id());
        rule.inputs().stream()
                .filter(input -> example.inputs().containsKey(input.name()))
                .forEach(input -> {
                    Object value = Objects.requireNonNull(example.inputs().get(input.name()));
                    inputs.add(new Pair(input.label(), RuleText.of(input, value)));
                    address.queryParam(input.name(), value);
                });
        return new Worked(
                example.words(),
                inputs,
                outcome(rule, answer),
                answer.because(),
                address.encode().toUriString());
    }
}
