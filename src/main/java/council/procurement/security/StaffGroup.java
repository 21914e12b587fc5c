package council.procurement.security;

import java.util.Arrays;
import java.util.Optional;

/** The groups that people belong to. Models name them as candidate groups of their tasks. */
public enum StaffGroup {

    /** Officers who buy for their service; a few times a year. */
    PROCURING_OFFICERS("procuring-officers", "Procuring officers"),
    /** The team that owns the rules, the notices and the register. */
    CORPORATE_PROCUREMENT("corporate-procurement", "Corporate procurement"),
    /** Those who look after a contract once it is signed. */
    CONTRACT_MANAGERS("contract-managers", "Contract managers"),
    /** Those who score tenders. */
    EVALUATORS("evaluators", "Evaluators"),
    /** Those who lead a panel to its agreed scores. */
    MODERATORS("moderators", "Moderators"),
    /** Finance, who countersign figures. */
    FINANCE("finance", "Finance"),
    /** Legal services. */
    LEGAL("legal", "Legal"),
    /** Heads of service: the first approvers. */
    HEADS_OF_SERVICE("heads-of-service", "Heads of service"),
    /** Directors. */
    DIRECTORS("directors", "Directors"),
    /** The board that decides whether a service comes in house. */
    INSOURCING_BOARD("insourcing-board", "Insourcing board"),
    /** Elected members, for key decisions. */
    MEMBERS("members", "Members"),
    /** Managers, who watch in Cockpit and change nothing there. */
    MANAGERS("managers", "Managers"),
    /** Auditors, who read and change nothing. */
    AUDITORS("auditors", "Auditors"),
    /** Administrators of people and groups; the name is the engine's own. */
    ADMINISTRATORS("camunda-admin", "Administrators");

    private final String id;
    private final String title;

    StaffGroup(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The group's id in models, in the engine's identity tables and as an authority. */
    public String id() {
        return id;
    }

    /** The name people see. */
    public String title() {
        return title;
    }

    /** Whether those who belong to it get tasks; the others look on, or look after accounts. */
    public boolean hasTasks() {
        return StaffRights.WITH_TASKS.contains(this);
    }

    /** Whether those who belong to it may import a contracts register. */
    public boolean mayImport() {
        return StaffRights.IMPORTERS.contains(this);
    }

    /** Whether those who belong to it keep the data that rules work on. */
    public boolean readsWaivers() {
        return StaffRights.READERS_OF_WAIVERS.contains(this);
    }

    /** Whether its members keep the data that rules work on. */
    public boolean keepsRules() {
        return StaffRights.KEEPERS_OF_RULES.contains(this);
    }

    /** Whether those who belong to it may ask rules again what all cases were answered. */
    public boolean readsAnswers() {
        return StaffRights.READERS_OF_ANSWERS.contains(this);
    }

    /** The name that people see of the group of that id; the id itself for a group that Octant does not know. */
    public static String titleOf(String id) {
        return of(id).map(StaffGroup::title).orElse(id);
    }

    /** The group of that id; empty for a group that Octant does not know. */
    public static Optional<StaffGroup> of(String id) {
        return Arrays.stream(values()).filter(group -> group.id.equals(id)).findFirst();
    }
}
