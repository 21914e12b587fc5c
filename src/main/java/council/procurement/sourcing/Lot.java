package council.procurement.sourcing;

import council.procurement.rules.Money;
import org.jspecify.annotations.Nullable;

/**
 * A part into which a procurement is divided (Procurement Act 2023 s18).
 *
 * @param number first, second, ... lot
 * @param title what it is called
 * @param description what it is for
 * @param exVat its estimated value without VAT; null if it is not estimated apart
 */
public record Lot(
        int number,
        String title,
        String description,
        @Nullable Money exVat) {}
