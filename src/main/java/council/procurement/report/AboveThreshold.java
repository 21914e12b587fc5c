package council.procurement.report;

import council.procurement.rules.ContractKind;
import council.procurement.rules.Coverage;
import council.procurement.rules.Money;
import council.procurement.rules.UnknownThresholdsException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a procurement to come is expected to reach its threshold, as far as that can be told from what is known.
 *
 * <p>Source: Procurement Act 2023 s3 and Schedule 1. Where only the value without VAT is known, VAT is nothing at least and
 * the standard rate of 20 per cent at most; where the kind is not known, the answer has to be the same for all kinds.
 */
public enum AboveThreshold {
    /** It is. */
    YES("Yes"),
    /** It is not. */
    NO("No"),
    /** What is known does not tell. */
    NOT_KNOWN("Not known yet");

    private static final List<ContractKind> ALL_KINDS =
            List.of(ContractKind.GOODS, ContractKind.SERVICES, ContractKind.LIGHT_TOUCH, ContractKind.WORKS);

    private final String words;

    AboveThreshold(String words) {
        this.words = words;
    }

    static AboveThreshold of(
            @Nullable ContractKind kind, @Nullable Money exVat, @Nullable Money incVat, LocalDate begins) {
        Money least = incVat == null ? exVat : incVat;
        if (least == null || least.pence() < 0) {
            return NOT_KNOWN;
        }
        Money most = incVat == null ? new Money(Math.addExact(least.pence(), (least.pence() + 4) / 5)) : incVat;
        List<ContractKind> kinds = kind == null ? ALL_KINDS : List.of(kind);
        try {
            if (kinds.stream().allMatch(each -> Coverage.of(each, least, begins).covered())) {
                return YES;
            }
            return kinds.stream()
                            .noneMatch(each -> Coverage.of(each, most, begins).covered())
                    ? NO
                    : NOT_KNOWN;
        } catch (UnknownThresholdsException e) {
            return NOT_KNOWN;
        }
    }

    /** As people read it. */
    @Override
    public String toString() {
        return words;
    }
}
