package council.procurement.notice;

import static council.procurement.notice.NoticeVariables.NOTICE_APPROVED;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.rules.notices.NoticeEvent;
import council.procurement.sourcing.Holds;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/shared/approve-notice.form}. */
@Component("approve-notice")
class ApproveNoticeForm implements TaskForm<ApproveNoticeForm.Answers> {

    private final NoticeTaskFacts facts;
    private final Publication publication;
    private final ConflictsConfirmation conflicts;
    private final Holds holds;

    ApproveNoticeForm(
            NoticeTaskFacts facts, Publication publication, ConflictsConfirmation conflicts, Holds holds) {
        this.facts = facts;
        this.publication = publication;
        this.conflicts = conflicts;
        this.holds = holds;
    }

    enum Decision {
        APPROVE,
        SEND_BACK
    }

    record Answers(Decision decision, @Nullable String sentBackBecause) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> shown = facts.of(task);
        shown.put("conflicts", conflicts.shown(facts.obligation(task)));
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        Obligation obligation = facts.obligation(task);
        String notice = obligation.duty().inSentence();
        if (answers.decision() == Decision.SEND_BACK) {
            publication.sendBack(obligation);
            return TaskResult.of(
                            "The " + notice + " was sent back: " + Objects.requireNonNull(answers.sentBackBecause()))
                    .with(NOTICE_APPROVED, false);
        }
        if (NoticeEvent.TENDER_PREPARED.duties().contains(obligation.duty())) {
            holds.refuseIfHeld(obligation.reference());
        }
        publication.approve(obligation, task.person().id());
        String confirmed = conflicts.confirm(obligation, task.person().id());
        return TaskResult.of("The " + notice + " was approved." + confirmed).with(NOTICE_APPROVED, true);
    }
}
