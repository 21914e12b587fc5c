package council.procurement.contract.performance;

import council.procurement.engine.ProcessVariable;

/** The variables of {@code bpmn/contract/performance-review.bpmn}. */
final class PerformanceReviewVariables {

    /** Whether the supplier has to do better. Written by {@link ReviewPerformanceForm}, read by {@code Gateway_ImprovementNeeded}. */
    static final ProcessVariable<Boolean> IMPROVEMENT_NEEDED = ProcessVariable.flag("improvementNeeded");

    private PerformanceReviewVariables() {}
}
