package council.procurement.engine;

import java.util.Set;

/** Knows who may work on tasks of a process in the place of somebody who is away. */
@FunctionalInterface
public interface StandIns {

    /**
     * The groups whose tasks of a process somebody may work on today although they belong to none of them.
     *
     * @param person user name
     * @param process the process's id
     * @return ids of the groups; empty for somebody who stands in for nobody there
     */
    Set<String> groups(String person, String process);
}
