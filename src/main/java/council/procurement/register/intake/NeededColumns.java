package council.procurement.register.intake;

import static council.procurement.register.intake.RegisterColumn.CONTRACT_REFERENCE;
import static council.procurement.register.intake.RegisterColumn.CONTRACT_TITLE;
import static council.procurement.register.intake.RegisterColumn.CONTRACT_VALUE;
import static council.procurement.register.intake.RegisterColumn.DESCRIPTION;
import static council.procurement.register.intake.RegisterColumn.END_DATE;
import static council.procurement.register.intake.RegisterColumn.START_DATE;
import static council.procurement.register.intake.RegisterColumn.SUPPLIER_NAME;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What a table must have for it to be a contracts register, and what must be certain about it. */
final class NeededColumns {

    /** Columns that decide what a contract is; two that could be the same are not chosen between. */
    private static final Set<RegisterColumn> MUST_BE_CERTAIN =
            Set.of(CONTRACT_REFERENCE, CONTRACT_TITLE, START_DATE, END_DATE, CONTRACT_VALUE, SUPPLIER_NAME);

    private NeededColumns() {}

    /** The columns that are needed and not among these: a reference, a title or description, and a supplier. */
    static List<RegisterColumn> missing(Collection<RegisterColumn> columns) {
        List<RegisterColumn> missing = new ArrayList<>();
        if (!columns.contains(CONTRACT_REFERENCE)) {
            missing.add(CONTRACT_REFERENCE);
        }
        if (!columns.contains(CONTRACT_TITLE) && !columns.contains(DESCRIPTION)) {
            missing.add(CONTRACT_TITLE);
        }
        if (!columns.contains(SUPPLIER_NAME)) {
            missing.add(SUPPLIER_NAME);
        }
        return missing;
    }

    static boolean mustBeCertain(RegisterColumn column) {
        return MUST_BE_CERTAIN.contains(column);
    }
}
