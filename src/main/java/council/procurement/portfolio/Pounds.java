package council.procurement.portfolio;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Amounts as tables show them. */
final class Pounds {

    private Pounds() {}

    /** Pence in pounds; null where not known. */
    static @Nullable BigDecimal of(@Nullable Long pence) {
        return pence == null ? null : BigDecimal.valueOf(pence, 2);
    }
}
