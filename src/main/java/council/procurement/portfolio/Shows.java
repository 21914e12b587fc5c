package council.procurement.portfolio;

import java.util.Map;
import java.util.Optional;

/** Something that managers watch. */
interface Shows {

    /** Its place in addresses. */
    String id();

    /** As it stands now. */
    View show();

    /**
     * A list behind one of its figures, all of it.
     *
     * @param list which
     * @param asked what it asks for
     * @return empty if that is not a list of this one
     */
    Optional<Table> list(String list, Map<String, String> asked);
}
