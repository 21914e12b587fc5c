package council.procurement.reminder;

import council.procurement.engine.TaskAddress;
import council.procurement.reminder.Digest.Line;
import council.procurement.rules.WrittenDate;

/** Writes what cannot wait for the next summary as an e-mail. */
final class PressingLetter {

    private PressingLetter() {}

    /**
     * The mail about a task.
     *
     * @param base the address of this Octant, without a slash at its end
     */
    static Letter of(Line line, String base) {
        String due = line.due() == null ? "" : ", due on " + WrittenDate.of(line.due());
        return new Letter(
                "Octant: " + line.reference() + " – " + line.name() + due,
                "This cannot wait for the next summary: it is about to lapse, or others wait because something is late.\n\n"
                        + DigestLetter.sentence(line) + "\n" + TaskAddress.of(base, line.task())
                        + "\n\nAll times are London time.\n");
    }
}
