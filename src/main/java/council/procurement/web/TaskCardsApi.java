package council.procurement.web;

import council.procurement.report.TaskCards;
import council.procurement.security.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What Tasklist shows on its cards, asked for by the page rather than kept in the engine. */
@RestController
class TaskCardsApi {

    private static final int MOST = 100;

    private final TaskCards cards;

    TaskCardsApi(TaskCards cards) {
        this.cards = cards;
    }

    @Operation(summary = "The contracts that tasks are about, by task id; only tasks for your own groups")
    @GetMapping("/api/tasks/cards")
    Map<String, TaskCards.Card> cards(@RequestParam(name = "id", defaultValue = "") List<String> ids) {
        return cards.of(ids.stream().limit(MOST).toList(), SignedIn.person());
    }
}
