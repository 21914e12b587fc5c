package council.procurement.register.intake;

import java.util.List;

/**
 * A row that cannot be taken.
 *
 * @param line where it is in the file
 * @param cells what the file holds, as it stands
 * @param faults why, one for each column at fault
 */
public record RefusedRow(long line, List<String> cells, List<Fault> faults) {}
