package council.procurement.breakglass;

import council.procurement.security.StaffGroup;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/**
 * Gives {@code Task_CheckBreakGlassRead} to the groups that the setting {@code octant.break-glass.alerted} names, whatever
 * groups stand in the model.
 */
@Component
class AlertGroupsListener implements TaskListener {

    private final BreakGlassProperties properties;

    AlertGroupsListener(BreakGlassProperties properties) {
        this.properties = properties;
    }

    @Override
    public void notify(DelegateTask task) {
        Set<String> modelled = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> alerted = properties.alerted().stream().map(StaffGroup::id).collect(Collectors.toSet());
        modelled.stream().filter(group -> !alerted.contains(group)).forEach(task::deleteCandidateGroup);
        alerted.stream().filter(group -> !modelled.contains(group)).forEach(task::addCandidateGroup);
    }
}
