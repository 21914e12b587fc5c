package council.procurement.engine;

import council.procurement.security.StaffGroup;
import council.procurement.security.StaffRights;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Lets contract managers start {@code bpmn/test/bridge.bpmn} in Tasklist. */
@Component
class BridgeStarters implements ApplicationRunner {

    private final StaffRights rights;

    BridgeStarters(StaffRights rights) {
        this.rights = rights;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        rights.grant(
                StaffGroup.CONTRACT_MANAGERS,
                Resources.PROCESS_DEFINITION,
                "bridge",
                ProcessDefinitionPermissions.CREATE_INSTANCE,
                ProcessDefinitionPermissions.READ);
        rights.grant(StaffGroup.CONTRACT_MANAGERS, Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
    }
}
