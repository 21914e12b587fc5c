package council.procurement.sourcing;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Gives each task of a loop over the members of a panel to the member it is for, as soon as it is there. */
@Component
class AssignMemberListener implements TaskListener {

    @Override
    public void notify(DelegateTask task) {
        task.setAssignee(PanelMembers.MEMBER.in(task));
    }
}
