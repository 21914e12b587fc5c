package council.procurement.step.revaluation;

import council.procurement.engine.ProcessVariable;
import council.procurement.engine.Timers;

/** The variables of {@code bpmn/shared/revaluation.bpmn}. */
final class RevaluationVariables {

    /** Which change of value it is about. Given by {@link ChangeValueForm}, read by the delegate and all forms. */
    static final ProcessVariable<Long> NUMBER = Timers.NUMBER;

    /** Whether the Act covers the procurement otherwise than before. Written by {@link AskRulesAgainDelegate}, read by {@code Gateway_CoverageChanged}. */
    static final ProcessVariable<Boolean> COVERAGE_CHANGED = ProcessVariable.flag("coverageChanged");

    private RevaluationVariables() {}
}
