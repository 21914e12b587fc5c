package council.procurement.web;

import council.procurement.register.ImportMode;
import council.procurement.register.ImportReport;
import council.procurement.register.ImportReport.State;
import council.procurement.rules.WrittenDate;
import java.util.Locale;

/**
 * An import as its page says it.
 *
 * @param report how it stands
 * @param sender name of the person who sent it
 */
record ImportShown(ImportReport report, String sender) {

    /** What it is for, in words. */
    public String kind() {
        return isDryRun() ? "Dry run" : "Import";
    }

    public boolean isDryRun() {
        return report.mode() == ImportMode.DRY_RUN;
    }

    public boolean isRunning() {
        return report.state() == State.RUNNING;
    }

    public boolean isFailed() {
        return report.state() == State.FAILED;
    }

    public boolean isDone() {
        return report.state() == State.DONE;
    }

    public boolean canBeCommitted() {
        return report.obstacle().isEmpty();
    }

    /** Its state in a word or two. */
    public String state() {
        return switch (report.state()) {
            case RUNNING -> "Running";
            case FAILED -> "Failed";
            case DONE -> report.committedAs() == null ? "Done" : "Committed";
        };
    }

    /** When it was sent, in London. */
    public String sent() {
        return WrittenDate.of(report.uploadedAt());
    }

    /** What it is at, in a sentence. */
    public String progress() {
        return switch (report.phase()) {
            case WAITING -> "Waiting for its turn.";
            case READING -> number(report.rowsDone()) + " of " + number(report.rows()) + " rows read.";
            case RECORDING -> "All " + number(report.rows()) + " rows read. Comparing them with the register.";
            case STARTING_CYCLES ->
                number(report.cyclesStarted()) + " of " + number(report.cycles()) + " new contracts have their dates"
                        + " under watch.";
            case FINISHED -> "Finished.";
        };
    }

    /** Whether it can be told how far it is. */
    public boolean isMeasured() {
        return most() > 0;
    }

    /** How much there is to do in the phase it is in; nought where that cannot be told. */
    public long most() {
        return switch (report.phase()) {
            case READING -> report.rows();
            case STARTING_CYCLES -> report.cycles();
            case WAITING, RECORDING, FINISHED -> 0;
        };
    }

    /** How much of this is done. */
    public long done() {
        return switch (report.phase()) {
            case READING -> report.rowsDone();
            case STARTING_CYCLES -> report.cyclesStarted();
            case WAITING, RECORDING, FINISHED -> 0;
        };
    }

    /** What came of it, in a few words. */
    public String result() {
        if (!isDone()) {
            return isFailed() ? "Nothing changed" : "";
        }
        return number(report.created()) + " new, " + number(report.updated()) + " changed, "
                + number(report.unchanged()) + " unchanged, " + number(report.rejected()) + " refused";
    }

    /** A number as people write it. */
    public static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }
}
