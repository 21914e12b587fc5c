package council.procurement.step.revaluation;

import council.procurement.engine.ProcessVariable;
import council.procurement.engine.Timers;

/** The variables of {@code bpmn/shared/revaluation.bpmn}. */
final class RevaluationVariables {

    /** Which change of value it is about. Given by {@link ChangeValueForm}, read by the delegate and all forms. */
    static final ProcessVariable<Long> NUMBER = Timers.NUMBER;

    /** Whether the Act covers the procurement otherwise than before. Written by {@link AskRulesAgainDelegate}, read by {@code Gateway_CoverageChanged}. */
    static final ProcessVariable<Boolean> COVERAGE_CHANGED = ProcessVariable.flag("coverageChanged");

    /**
     * Whether the route that was chosen can stay, and what is being approved was asked for at the new value. Written by {@link
     * AskRulesAgainDelegate}, read by {@code Gateway_RouteStands}.
     */
    static final ProcessVariable<Boolean> ROUTE_STANDS = ProcessVariable.flag("routeStands");

    /** Whether the cycle goes back by itself. Written by {@link AskRulesAgainDelegate}, read by {@code Gateway_CycleGoesBack}. */
    static final ProcessVariable<Boolean> GOES_BACK = ProcessVariable.flag("goesBack");

    /**
     * Whether approvals are asked for again. Written by {@link AskRulesAgainDelegate}, read by {@code
     * Gateway_ApprovalsToAsk}.
     */
    static final ProcessVariable<Boolean> APPROVALS_TO_ASK = ProcessVariable.flag("approvalsToAsk");

    /**
     * Whether nothing was refused of what was asked for again. Written by {@link LookAtApprovalsDelegate}, read by {@code
     * Gateway_NoneRefused}.
     */
    static final ProcessVariable<Boolean> NONE_REFUSED = ProcessVariable.flag("noneRefused");

    /**
     * Whether what was refused is asked for once more. Written by {@link SettleRefusedApprovalForm}, read by {@code
     * Gateway_OnceMore}.
     */
    static final ProcessVariable<Boolean> ONCE_MORE = ProcessVariable.flag("onceMore");

    /** An approval that people have to decide on. Kept by the engine for each of them, given to process approval. */
    static final ProcessVariable<Long> APPROVAL = ProcessVariable.wholeNumber("approval");

    private RevaluationVariables() {}
}
