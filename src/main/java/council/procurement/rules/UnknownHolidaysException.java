package council.procurement.rules;

import java.time.Year;

/** A working day was asked for in a year whose bank holidays are not known; guessing would make an unlawful date. */
public class UnknownHolidaysException extends NotYetKnownException {

    private static final long serialVersionUID = 1L;

    UnknownHolidaysException(Year year) {
        super("The bank holidays of " + year + " are not known yet, so working days in it cannot be counted."
                + " Add them to the list of bank holidays when they are published: corporate procurement does that on the"
                + " page “Bank holidays” of the rules.");
    }
}
