package council.procurement.step.renewal;

import council.procurement.engine.ProcessVariable;

/** The variables of {@code bpmn/8-renewal.bpmn}. */
final class RenewalVariables {

    /** What the board decided. Written by form {@code decide-what-follows}; read by {@code Gateway_WhatWasDecided} and by the cycle. */
    static final ProcessVariable<Decision> DECISION = ProcessVariable.choice("decision", Decision.class);

    /** Whether finance agreed to the figures. Written by form {@code countersign-figures}; read by {@code Gateway_FiguresCountersigned}. */
    static final ProcessVariable<Boolean> FIGURES_COUNTERSIGNED = ProcessVariable.flag("figuresCountersigned");

    /** Who has to confirm the decision. Written by {@link FindWhoConfirmsDelegate}; read by {@code Gateway_WhoConfirms}. */
    static final ProcessVariable<String> CONFIRMED_BY = ProcessVariable.text("confirmedBy");

    /** Whether it was confirmed. Written by the confirming forms; read by {@code Gateway_DecisionConfirmed}. */
    static final ProcessVariable<Boolean> DECISION_CONFIRMED = ProcessVariable.flag("decisionConfirmed");

    private RenewalVariables() {}
}
