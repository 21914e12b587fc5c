package council.procurement.register;

import java.time.LocalDate;

/**
 * An option to extend a contract.
 *
 * @param number the first, second, ... of the contract
 * @param months how many months it adds
 * @param decideBy the last day on which it can be used
 * @param state what has become of it
 */
public record ExtensionOption(int number, int months, LocalDate decideBy, State state) {

    /** What has become of an option. */
    public enum State {
        /** It can still be used. */
        OPEN,
        /** It was used. */
        EXERCISED,
        /** Its day has passed, or it was given up. */
        LAPSED
    }

    /** Whether it can still be used. */
    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether it was used. */
    public boolean isExercised() {
        return state == State.EXERCISED;
    }
}
