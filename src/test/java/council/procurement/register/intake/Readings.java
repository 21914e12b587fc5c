package council.procurement.register.intake;

/** Readings in one line, as the tables of these tests have them. */
final class Readings {

    private Readings() {}

    /** The value; {@code aside} or {@code nothing} where there is none; with {@code +} where there is a remark as well. */
    static String outcome(Reading reading) {
        if (reading.fault() != null) {
            return "fault";
        }
        String outcome = reading.value() == null
                ? (reading.keptAside() ? "aside" : "nothing")
                : reading.value().toString();
        return reading.value() != null && reading.remark() != null ? outcome + " +" : outcome;
    }

    /** What is said about it; empty if nothing is. */
    static String sentence(Reading reading) {
        if (reading.fault() != null) {
            return reading.fault();
        }
        return reading.remark() == null ? "" : reading.remark();
    }
}
