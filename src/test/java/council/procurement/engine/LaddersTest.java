package council.procurement.engine;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.OctantTest;
import council.procurement.engine.Ladders.Called;
import council.procurement.engine.Ladders.Ladder;
import council.procurement.engine.Ladders.Rung;
import council.procurement.http.Caller;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What models say of late tasks, and the page that shows it. */
@OctantTest
class LaddersTest {

    @Autowired
    private Ladders ladders;

    @LocalServerPort
    private int port;

    @Test
    void approvalsAreRemindedOfAndThenCallTheDirectors() {
        assertThat(ladders.all())
                .filteredOn(ladder ->
                        ladder.process().equals("approval") && ladder.key().equals("Task_GiveApproval"))
                .singleElement()
                .satisfies(ladder -> {
                    assertThat(ladder.groups()).as("a rule names them").isEmpty();
                    assertThat(ladder.rungs())
                            .containsExactly(
                                    new Rung(
                                            "Reminder due",
                                            false,
                                            List.of(new Called(
                                                    "Task_RemindApprovers",
                                                    "Remind approvers",
                                                    List.of("procuring-officers", "corporate-procurement")))),
                                    new Rung(
                                            "Approval overdue",
                                            false,
                                            List.of(new Called(
                                                    "Task_ChaseLateApproval",
                                                    "Chase late approval",
                                                    List.of("directors")))));
                });
    }

    @Test
    void everyTaskForPeopleIsThere() {
        assertThat(ladders.all())
                .extracting(Ladder::name)
                .contains("Challenge need", "Confirm need is dropped", "Chase late approval");
    }

    @Test
    void pageSaysWhoIsCalledForWhat() {
        assertThat(Caller.signedIn(port, "officer", "tasklist")
                        .get("/reminders/escalation")
                        .body())
                .contains(
                        "Give approval",
                        "Approval overdue: opens “Chase late approval” for Directors",
                        "nobody else is called");
    }
}
