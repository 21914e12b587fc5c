package council.procurement.web;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.engine.WorkItem;
import council.procurement.http.Caller;
import council.procurement.web.WaitingWork.First;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever comes in is told first what is theirs. */
@OctantTest
class LandingPageTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @LocalServerPort
    private int port;

    @Test
    void officersReadWhatWaitsForThemAndManagersHowThingsStand() {
        assertThat(page("officer")).contains("What waits for you", "You hold ").doesNotContain("How things stand");
        assertThat(page("manager"))
                .contains("How things stand", "Cases under way", "/camunda/app/cockpit/default/#/portfolio")
                .doesNotContain("What waits for you");
        assertThat(Caller.anonymous(port).get("/").body())
                .contains("Contracts register")
                .doesNotContain("What waits for you", "How things stand");
    }

    @Test
    void firstTaskIsNamedWithItsDay() {
        assertThat(WaitingWork.of(List.of(item("one", true, null)), NOW).first())
                .isEqualTo(new First(
                        "Write specification (SBC-2026-0001)", "/camunda/app/tasklist/default/#/?task=one", ""));
        assertThat(WaitingWork.of(List.of(item("one", true, NOW)), NOW).first())
                .extracting(First::due)
                .isEqualTo("Due on 20 November 2026 at 12:00.");
        assertThat(WaitingWork.of(List.of(item("one", true, NOW.minus(Duration.ofMinutes(1)))), NOW)
                        .first())
                .extracting(First::due)
                .isEqualTo("Late: it was due on 20 November 2026 at 11:59.");
    }

    @Test
    void sentenceCounts() {
        Instant late = NOW.minusSeconds(1);

        assertThat(WaitingWork.of(List.of(), NOW))
                .isEqualTo(new WaitingWork("You hold no task, and no task waits for your team.", null));
        assertThat(WaitingWork.of(List.of(item("one", true, late)), NOW).sentence())
                .isEqualTo("You hold one task, and no task waits for your team. One of them is late.");
        assertThat(WaitingWork.of(
                                List.of(item("one", true, late), item("two", false, late), item("three", false, NOW)),
                                NOW)
                        .sentence())
                .isEqualTo("You hold one task, and 2 tasks wait for your team. 2 of them are late.");
    }

    private static WorkItem item(String id, boolean held, @Nullable Instant due) {
        return new WorkItem(
                id,
                "Task_WriteSpecification",
                "Write specification",
                "preparation",
                "SBC-2026-0001",
                held,
                List.of(),
                NOW,
                due);
    }

    private String page(String person) {
        Caller caller = Caller.anonymous(port);
        caller.signIn(person, Caller.PASSWORD);
        return caller.get("/").body();
    }
}
