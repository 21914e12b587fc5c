package council.procurement.register;

import council.procurement.engine.ArmedTimer;
import council.procurement.rules.CouncilTime;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A date of a contract.
 *
 * @param kind what happens then
 * @param number the extension option or obligation it belongs to; 0 for the contract itself
 * @param day the day in London
 * @param due the moment its timer fires: when the day begins, or when a last day is over
 * @param armedFrom the moment from which its timer waits
 */
public record ContractDate(DateKind kind, int number, LocalDate day, Instant due, Instant armedFrom) {

    /** A day on which something begins; its timer waits from the start. */
    static ContractDate opening(DateKind kind, int number, LocalDate day) {
        return new ContractDate(kind, number, day, CouncilTime.startOf(day), Instant.EPOCH);
    }

    /** A last day, which matters when it is over; its timer waits from the start. */
    static ContractDate lastDay(DateKind kind, int number, LocalDate day) {
        return new ContractDate(kind, number, day, CouncilTime.endOf(day), Instant.EPOCH);
    }

    /** Whether something begins on the day, and it is not a last day. */
    boolean isOpening() {
        return due.equals(CouncilTime.startOf(day));
    }

    /** The timer that waits for it. */
    ArmedTimer timer(ContractReference contract) {
        return new ArmedTimer(contract.value(), kind.process(), kind.timer(), number, due);
    }

    /** The same, with a timer that waits only once an earlier date has come. */
    ContractDate onceIs(ContractDate earlier) {
        return new ContractDate(kind, number, day, due, earlier.due);
    }
}
