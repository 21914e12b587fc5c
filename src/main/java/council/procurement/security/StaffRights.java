package council.procurement.security;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the groups and what each may do in the engine, at every start; what is there already stays as it is.
 *
 * <p>Rights on tasks are held per process definition. That shows no facts to anybody: facts are not in the engine, and
 * the task desk lets nobody open a task that is not for one of their groups.
 */
@Component
public class StaffRights {

    /** Those who get tasks. */
    static final Set<StaffGroup> WITH_TASKS =
            EnumSet.complementOf(EnumSet.of(StaffGroup.MANAGERS, StaffGroup.AUDITORS, StaffGroup.ADMINISTRATORS));

    /** Those who look on in Cockpit. */
    static final Set<StaffGroup> ONLOOKERS = EnumSet.of(StaffGroup.MANAGERS, StaffGroup.AUDITORS);

    /** Those who bring a contracts register in: who owns it, who looks after its contracts, who sets Octant up. */
    static final Set<StaffGroup> IMPORTERS =
            EnumSet.of(StaffGroup.CORPORATE_PROCUREMENT, StaffGroup.CONTRACT_MANAGERS, StaffGroup.ADMINISTRATORS);

    /** Those who ask rules again what all cases were answered: who owns the rules, and who looks on. */
    static final Set<StaffGroup> READERS_OF_ANSWERS =
            EnumSet.of(StaffGroup.CORPORATE_PROCUREMENT, StaffGroup.MANAGERS, StaffGroup.AUDITORS);

    /** Those who read the waiver register: who grants waivers, who owns the rules, and who looks on. */
    static final Set<StaffGroup> READERS_OF_WAIVERS = EnumSet.of(
            StaffGroup.CORPORATE_PROCUREMENT,
            StaffGroup.LEGAL,
            StaffGroup.FINANCE,
            StaffGroup.HEADS_OF_SERVICE,
            StaffGroup.DIRECTORS,
            StaffGroup.MANAGERS,
            StaffGroup.AUDITORS);

    /** Those who keep the data that rules work on, such as bank holidays: who owns the rules, who sets Octant up. */
    static final Set<StaffGroup> KEEPERS_OF_RULES =
            EnumSet.of(StaffGroup.CORPORATE_PROCUREMENT, StaffGroup.ADMINISTRATORS);

    /** Who may start a process in Tasklist, by process. */
    static final Map<String, Set<StaffGroup>> STARTERS = Map.of(
            "cycle", EnumSet.of(StaffGroup.PROCURING_OFFICERS, StaffGroup.CORPORATE_PROCUREMENT),
            "variation", EnumSet.of(StaffGroup.CONTRACT_MANAGERS, StaffGroup.PROCURING_OFFICERS),
            "termination", EnumSet.of(StaffGroup.CONTRACT_MANAGERS, StaffGroup.PROCURING_OFFICERS),
            "abandonment", EnumSet.of(StaffGroup.PROCURING_OFFICERS, StaffGroup.CORPORATE_PROCUREMENT),
            "revaluation", EnumSet.of(StaffGroup.PROCURING_OFFICERS, StaffGroup.CORPORATE_PROCUREMENT),
            "challenge", EnumSet.of(StaffGroup.LEGAL, StaffGroup.PROCURING_OFFICERS, StaffGroup.CORPORATE_PROCUREMENT),
            "withholding", EnumSet.of(StaffGroup.CONTRACT_MANAGERS, StaffGroup.CORPORATE_PROCUREMENT),
            "register-publication", EnumSet.of(StaffGroup.CORPORATE_PROCUREMENT),
            "pipeline-publication", EnumSet.of(StaffGroup.CORPORATE_PROCUREMENT));

    private final Turns turns;
    private final IdentityService identities;
    private final AuthorizationService authorizations;

    StaffRights(IdentityService identities, AuthorizationService authorizations, Turns turns) {
        this.turns = turns;
        this.identities = identities;
        this.authorizations = authorizations;
    }

    /** Brings groups and authorizations to what this version of Octant needs. */
    @Transactional
    public void establish() {
        turns.take("foundations");
        for (StaffGroup group : StaffGroup.values()) {
            establish(group);
        }
        for (StaffGroup group : WITH_TASKS) {
            grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            grant(
                    group,
                    Resources.PROCESS_DEFINITION,
                    ANY,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_TASK,
                    ProcessDefinitionPermissions.TASK_WORK);
            grant(group, Resources.USER, ANY, Permissions.READ);
            grant(group, Resources.GROUP, ANY, Permissions.READ);
        }
        STARTERS.forEach((process, groups) -> groups.forEach(group -> {
            grant(group, Resources.PROCESS_DEFINITION, process, ProcessDefinitionPermissions.CREATE_INSTANCE);
            grant(group, Resources.PROCESS_INSTANCE, ANY, ProcessInstancePermissions.CREATE);
        }));
        for (StaffGroup group : ONLOOKERS) {
            grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
            grant(
                    group,
                    Resources.PROCESS_DEFINITION,
                    ANY,
                    ProcessDefinitionPermissions.READ,
                    ProcessDefinitionPermissions.READ_INSTANCE,
                    ProcessDefinitionPermissions.READ_TASK,
                    ProcessDefinitionPermissions.READ_HISTORY);
            grant(group, Resources.PROCESS_INSTANCE, ANY, ProcessInstancePermissions.READ);
            grant(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
            grant(group, Resources.DEPLOYMENT, ANY, Permissions.READ);
            grant(group, Resources.TASK, ANY, Permissions.READ);
            grant(group, Resources.USER, ANY, Permissions.READ);
            grant(group, Resources.GROUP, ANY, Permissions.READ);
        }
        grant(StaffGroup.ADMINISTRATORS, Resources.APPLICATION, "admin", Permissions.ACCESS);
        grant(StaffGroup.ADMINISTRATORS, Resources.USER, ANY, Permissions.ALL);
        grant(StaffGroup.ADMINISTRATORS, Resources.GROUP, ANY, Permissions.ALL);
        grant(StaffGroup.ADMINISTRATORS, Resources.GROUP_MEMBERSHIP, ANY, Permissions.ALL);
        grant(StaffGroup.ADMINISTRATORS, Resources.AUTHORIZATION, ANY, Permissions.ALL);
    }

    private void establish(StaffGroup group) {
        if (identities.createGroupQuery().groupId(group.id()).count() > 0) {
            return;
        }
        Group made = identities.newGroup(group.id());
        made.setName(group.title());
        made.setType(group == StaffGroup.ADMINISTRATORS ? "SYSTEM" : "STAFF");
        identities.saveGroup(made);
    }

    /** Gives a group rights to a resource, on top of what it has. */
    public void grant(StaffGroup group, Resource resource, String id, Permission... permissions) {
        Authorization grant = authorizations
                .createAuthorizationQuery()
                .authorizationType(AUTH_TYPE_GRANT)
                .groupIdIn(group.id())
                .resourceType(resource)
                .resourceId(id)
                .singleResult();
        if (grant == null) {
            grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            grant.setGroupId(group.id());
            grant.setResource(resource);
            grant.setResourceId(id);
        }
        boolean changed = false;
        for (Permission permission : permissions) {
            if (!grant.isPermissionGranted(permission)) {
                grant.addPermission(permission);
                changed = true;
            }
        }
        if (changed) {
            authorizations.saveAuthorization(grant);
        }
    }
}
