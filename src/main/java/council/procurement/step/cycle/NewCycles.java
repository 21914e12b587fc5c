package council.procurement.step.cycle;

import council.procurement.engine.RefusedSubmissionException;
import council.procurement.register.Cycles;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.Money;
import council.procurement.rules.WrittenDate;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins cycles for needs that people bring in. */
@Service
class NewCycles {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Cycles cycles;
    private final Procurements procurements;
    private final Clock clock;

    NewCycles(Cycles cycles, Procurements procurements, Clock clock) {
        this.cycles = cycles;
        this.procurements = procurements;
        this.clock = clock;
    }

    /**
     * Opens a cycle for a need.
     *
     * @param exVat what it may cost over its whole life without VAT; null if nobody has estimated it yet
     * @param vatRate rate of VAT in per cent; null for the usual 20
     * @return its reference, made by Octant
     * @throws RefusedSubmissionException if it is wanted in the past
     */
    @Transactional
    String begin(String title, Procurement.Need need, @Nullable Money exVat, @Nullable BigDecimal vatRate, String who) {
        LocalDate today = CouncilTime.dayOf(clock.instant());
        LocalDate wanted = need.wantedStart();
        if (wanted != null && wanted.isBefore(today)) {
            throw new RefusedSubmissionException(
                    "Wanted from: " + WrittenDate.of(wanted) + " is past. Give today or a later day.");
        }
        String reference = cycles.openForNeed(null, title, who);
        procurements.open(reference, title, who, null, need);
        if (exVat != null) {
            BigDecimal rate = vatRate == null ? BigDecimal.valueOf(20) : vatRate;
            Money incVat =
                    Money.rounded(exVat.inPounds().multiply(HUNDRED.add(rate)).divide(HUNDRED));
            procurements.estimate(
                    reference, new Procurement.Estimate(null, exVat, rate, incVat, null, 0, null, null, null));
        }
        return reference;
    }
}
