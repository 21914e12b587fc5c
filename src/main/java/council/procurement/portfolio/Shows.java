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
     * A list behind one of its figures.
     *
     * @param list which
     * @param asked what it asks for
     * @param most how many rows are wanted; where a list is never long it may have more
     * @return empty if that is not a list of this one
     */
    Optional<Table> list(String list, Map<String, String> asked, int most);
}
