package council.procurement.step.tender;

import council.procurement.engine.ProcessVariable;
import council.procurement.sourcing.PanelMembers;

/** The variables of {@code bpmn/tender/evaluation.bpmn}. None of them says anything of a tender or a score. */
final class EvaluationVariables {

    /** Whether any tender is left to assess. Written by form {@code check-suppliers}, read by {@code Gateway_AnyTenderLeft}. */
    static final ProcessVariable<Boolean> TENDER_LEFT = ProcessVariable.flag("tenderLeft");

    /** The evaluator whose task a task is. Set by the engine for each of them, read by the listener that assigns it. */
    static final ProcessVariable<String> MEMBER = PanelMembers.MEMBER;

    /** Whether enough evaluators have scored. Written by {@link CountScoresDelegate}, read by {@code Gateway_EnoughScores}. */
    static final ProcessVariable<Boolean> ENOUGH_SCORES = ProcessVariable.flag("enoughScores");

    /** Whether a price looks abnormally low. Written by form {@code assess-price}, read by {@code Gateway_LowTender}. */
    static final ProcessVariable<Boolean> LOW_TENDER = ProcessVariable.flag("lowTender");

    /** Whether an award is recommended. Written by form {@code recommend-award}, read by {@code Gateway_AwardRecommended}. */
    static final ProcessVariable<Boolean> AWARD_RECOMMENDED = ProcessVariable.flag("awardRecommended");

    /**
     * Whether it was confirmed that nothing is awarded. Written by form {@code confirm-no-award}, read by {@code
     * Gateway_NoAwardConfirmed}.
     */
    static final ProcessVariable<Boolean> NO_AWARD_CONFIRMED = ProcessVariable.flag("noAwardConfirmed");

    private EvaluationVariables() {}
}
