package council.procurement.step.options;

import council.procurement.engine.ProcessVariable;

/** The variables of {@code bpmn/2-options.bpmn}. */
final class OptionsVariables {

    /**
     * Whether nothing but the route is asked again, because a new value does not allow the old one. Written by {@link
     * FindQuestionDelegate}, read by {@code Gateway_RouteAskedAgain}.
     */
    static final ProcessVariable<Boolean> ROUTE_ASKED_AGAIN = ProcessVariable.flag("routeAskedAgain");

    /**
     * Whether the council provides it itself. Written by {@link AppraiseOptionsForm} and {@link FindQuestionDelegate}, read by {@code
     * Gateway_ProvidedInHouse} and {@code Gateway_WhoProvides}.
     */
    static final ProcessVariable<Boolean> IN_HOUSE = ProcessVariable.flag("inHouse");

    /** Whether another route is wanted. Written by {@link ChooseRouteForm}, read by {@code Gateway_DepartsFromRule}. */
    static final ProcessVariable<Boolean> DEPARTS_FROM_RULE = ProcessVariable.flag("departsFromRule");

    /** Number of the approval of the waiver. Written by {@link AskForWaiverDelegate}, given to process approval. */
    static final ProcessVariable<Long> WAIVER = ProcessVariable.wholeNumber("waiver");

    /** Whether the waiver is given. Written by process approval, read by {@code Gateway_WaiverGiven}. */
    static final ProcessVariable<Boolean> WAIVER_GIVEN = ProcessVariable.flag("waiverGiven");

    /** Number of the approval of the strategy. Written by {@link AskForStrategyApprovalDelegate}, given to process approval. */
    static final ProcessVariable<Long> STRATEGY = ProcessVariable.wholeNumber("strategy");

    /** Whether the strategy is approved. Written by process approval, read by {@code Gateway_StrategyApproved}. */
    static final ProcessVariable<Boolean> STRATEGY_APPROVED = ProcessVariable.flag("strategyApproved");

    private OptionsVariables() {}
}
