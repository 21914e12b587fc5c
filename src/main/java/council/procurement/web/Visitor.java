package council.procurement.web;

import council.procurement.security.Person;
import council.procurement.security.StaffGroup;
import java.util.Arrays;

/**
 * The signed-in person, as far as a page needs to know them.
 *
 * @param person who it is
 */
record Visitor(Person person) {

    /** The user name. */
    public String name() {
        return person.id();
    }

    /** Whether they work on tasks, and so have Tasklist. */
    public boolean hasTasks() {
        return Arrays.stream(StaffGroup.values()).anyMatch(group -> group.hasTasks() && person.isIn(group));
    }

    /** Whether they look on, and so have Cockpit. */
    public boolean looksOn() {
        return person.isIn(StaffGroup.MANAGERS) || person.isIn(StaffGroup.AUDITORS);
    }

    /** Whether they look after people's accounts, and so have Admin. */
    public boolean administers() {
        return person.isIn(StaffGroup.ADMINISTRATORS);
    }

    /** Whether they may import a contracts register. */
    public boolean imports() {
        return Arrays.stream(StaffGroup.values()).anyMatch(group -> group.mayImport() && person.isIn(group));
    }

    /** Whether they read the waiver register. */
    public boolean readsWaivers() {
        return Arrays.stream(StaffGroup.values()).anyMatch(group -> group.readsWaivers() && person.isIn(group));
    }

    /** Whether they keep the data that rules work on. */
    public boolean keepsRules() {
        return Arrays.stream(StaffGroup.values()).anyMatch(group -> group.keepsRules() && person.isIn(group));
    }

    /** Whether they may ask rules again what all cases were answered. */
    public boolean readsAnswers() {
        return Arrays.stream(StaffGroup.values()).anyMatch(group -> group.readsAnswers() && person.isIn(group));
    }

    /** Whether nothing here is for them. */
    public boolean isStranger() {
        return !hasTasks() && !looksOn() && !administers();
    }
}
