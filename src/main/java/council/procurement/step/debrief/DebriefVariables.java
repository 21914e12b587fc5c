package council.procurement.step.debrief;

import council.procurement.engine.ProcessVariable;

/** The variables of {@code bpmn/7-debrief.bpmn}. */
final class DebriefVariables {

    /**
     * When in the life of the contract it is held. Set by whoever calls the process; read by the due date of {@code
     * Task_RecordDebrief} and by form {@code record-debrief}.
     */
    static final ProcessVariable<Occasion> OCCASION = ProcessVariable.choice("occasion", Occasion.class);

    /**
     * Whether there is an action to add. Written by forms {@code record-debrief} and {@code add-action}; read by {@code
     * Gateway_ActionToAdd}.
     */
    static final ProcessVariable<Boolean> ACTION_TO_ADD = ProcessVariable.flag("actionToAdd");

    /**
     * Whether the lessons were accepted. Written by form {@code review-lessons}; read by {@code
     * Gateway_LessonsAccepted}.
     */
    static final ProcessVariable<Boolean> LESSONS_ACCEPTED = ProcessVariable.flag("lessonsAccepted");

    private DebriefVariables() {}
}
