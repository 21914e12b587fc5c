package council.procurement.step.award;

import static council.procurement.register.ContractObligation.Kind.INDICATOR;
import static council.procurement.register.ContractObligation.Kind.OTHER;
import static council.procurement.register.ContractObligation.Kind.SOCIAL_VALUE;

import council.procurement.register.ContractObligation;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.rules.WrittenDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Whether a list of obligations keeps what the tender fixed and asked for, and its days lie within the contract. */
@Component
class ObligationCheck {

    private final Contracts contracts;

    ObligationCheck(Contracts contracts) {
        this.contracts = contracts;
    }

    /**
     * What is wrong, a sentence each; empty if nothing is.
     *
     * @param before the list as it was
     * @param written the list as it is to be
     */
    List<String> faults(String reference, List<ContractObligation> before, List<ContractObligation> written) {
        LocalDate end = contracts.get(new ContractReference(reference)).term().end();
        var faults = new ArrayList<String>();
        for (ContractObligation one : written) {
            String row = "Row " + one.number();
            if (one.kind() == INDICATOR ? before.stream().noneMatch(old -> isSame(old, one)) : !isWritable(one)) {
                faults.add(row + ", Kind: "
                        + (one.kind() == INDICATOR
                                ? "key performance indicators stay as they were fixed for the contract (Procurement Act 2023"
                                        + " s52). Only the day of the first assessment may be changed."
                                : "first meeting and exit plan are given in the form."));
            }
            if (end != null && one.due().isAfter(end)) {
                faults.add(row + ", By, or next assessed on: the contract ends on " + WrittenDate.of(end) + ".");
            }
        }
        for (ContractObligation old : before) {
            if (old.kind() == INDICATOR && written.stream().noneMatch(one -> isSame(old, one))) {
                faults.add("The key performance indicator “" + old.name()
                        + "” is missing. It was fixed for the contract (Procurement Act 2023 s52).");
            }
            Integer measure = old.measure();
            if (measure != null && written.stream().noneMatch(one -> measure.equals(one.measure()))) {
                faults.add("The social value “" + old.name() + "” is missing. Bidders were asked to promise it; if the"
                        + " supplier promised nothing, write so under Target.");
            }
        }
        return faults;
    }

    private static boolean isWritable(ContractObligation one) {
        return one.kind() == SOCIAL_VALUE || one.kind() == OTHER;
    }

    private static boolean isSame(ContractObligation old, ContractObligation one) {
        return old.kind() == INDICATOR
                && one.kind() == INDICATOR
                && old.name().equals(one.name())
                && Objects.equals(old.target(), one.target())
                && Objects.equals(old.measuredBy(), one.measuredBy())
                && Objects.equals(old.everyMonths(), one.everyMonths());
    }
}
