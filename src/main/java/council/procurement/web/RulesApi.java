package council.procurement.web;

import council.procurement.rules.catalogue.Catalogue;
import council.procurement.rules.catalogue.Certainty;
import council.procurement.rules.catalogue.Reply;
import council.procurement.rules.catalogue.Rule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The rules for programs: which there are, what each asks, and its answers. */
@RestController
class RulesApi {

    private final Catalogue catalogue;
    private final RuleInputs inputs;

    RulesApi(Catalogue catalogue, RuleInputs inputs) {
        this.catalogue = catalogue;
        this.inputs = inputs;
    }

    /**
     * A rule of the list.
     *
     * @param id its name
     * @param title its name for people
     * @param question the question it answers
     * @param version which wording this is
     * @param citation where it stands
     * @param certainty how sure one can be of it
     * @param inForceFrom the first day on which it applies
     * @param inForceUntil the last; null while none is known
     */
    record Line(
            String id,
            String title,
            String question,
            String version,
            String citation,
            Certainty certainty,
            LocalDate inForceFrom,
            @Nullable LocalDate inForceUntil) {

        private static Line of(Rule rule) {
            return new Line(
                    rule.about().id(),
                    rule.about().title(),
                    rule.about().question(),
                    rule.standing().version(),
                    rule.standing().citation(),
                    rule.standing().certainty(),
                    rule.standing().from(),
                    rule.standing().until());
        }
    }

    @Operation(summary = "The rules that can be asked")
    @GetMapping("/api/rules")
    List<Line> rules() {
        return catalogue.rules().stream().map(Line::of).toList();
    }

    @Operation(summary = "A rule: its source, what it asks and answers, worked examples")
    @GetMapping("/api/rules/{id}")
    RuleShown rule(@PathVariable String id) {
        return RuleShown.of(known(id));
    }

    @Operation(summary = "A rule's answer to the inputs given as a JSON object")
    @PostMapping(path = "/api/rules/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    Reply.Answer ask(
            @PathVariable String id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "The rule's inputs by name",
                            content =
                                    @Content(
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject("{\"noticePublished\": \"2026-11-20\"}")))
                    @RequestBody(required = false)
                    @Nullable
                    String body) {
        Reply reply = known(id).ask(inputs.read(body));
        if (reply instanceof Reply.Answer answer) {
            return answer;
        } else if (reply instanceof Reply.Faulty faulty) {
            throw new RefusedInputsException(faulty.faults());
        }
        throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, ((Reply.NotYetKnown) reply).sentence());
    }

    private Rule known(String id) {
        return catalogue
                .find(id)
                .orElseThrow(() -> new NoSuchThingException("There is no rule “" + id + "”. The rules are "
                        + catalogue.rules().stream()
                                .map(rule -> rule.about().id())
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}
