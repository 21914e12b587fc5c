package council.procurement.step.cycle;

import council.procurement.engine.ProcessVariable;

/** The variables of {@code bpmn/0-cycle.bpmn}. */
final class CycleVariables {

    /** What step 8 decided. Written by the renewal process, read by {@code Gateway_Extended}. */
    static final ProcessVariable<String> DECISION = ProcessVariable.text("decision");

    /** On which occasion a debrief is called. Given to step 7 by the call activities. */
    static final ProcessVariable<String> OCCASION = ProcessVariable.text("occasion");

    private CycleVariables() {}
}
