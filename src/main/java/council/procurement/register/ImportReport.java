package council.procurement.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an import stands.
 *
 * @param id its number
 * @param mode what it is for
 * @param state whether it runs, is done, or has failed as a whole
 * @param phase what it is at
 * @param fileName the file's name
 * @param uploadedBy who sent it
 * @param uploadedAt when
 * @param finishedAt when it was done or failed; null while it runs
 * @param rows rows of the file that hold something
 * @param rowsDone of these, read so far
 * @param accepted rows that can be, or were, taken; unchanged ones included
 * @param rejected rows that have to be mended first
 * @param unchanged accepted rows that say what the register says already
 * @param created contracts that come, or came, new into the register
 * @param updated contracts that would be, or were, changed
 * @param openEnded new contracts without an end date
 * @param alreadyOver new contracts that are over, recorded without a cycle
 * @param cycles cycles that this import opened
 * @param cyclesStarted of these, begun so far
 * @param description what kind of file it turned out to be; null before it was opened
 * @param notes what people should know about the file as a whole
 * @param failure why it failed as a whole; null if it did not
 * @param dryRun the dry run whose file it takes for good; null if the file was sent for this import itself
 * @param committedAs the import that takes, or took, this dry run's file for good; null if there is none
 * @param fileKept whether the file is still there
 */
public record ImportReport(
        long id,
        ImportMode mode,
        State state,
        Phase phase,
        String fileName,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable Instant finishedAt,
        long rows,
        long rowsDone,
        long accepted,
        long rejected,
        long unchanged,
        long created,
        long updated,
        long openEnded,
        long alreadyOver,
        long cycles,
        long cyclesStarted,
        @Nullable String description,
        List<String> notes,
        @Nullable String failure,
        @Nullable Long dryRun,
        @Nullable Long committedAs,
        boolean fileKept) {

    /**
     * Why this cannot be committed, in a sentence.
     *
     * @return empty if it can be
     */
    public Optional<String> obstacle() {
        if (mode != ImportMode.DRY_RUN) {
            return Optional.of("Import " + id + " is no dry run. Only a dry run can be committed.");
        } else if (committedAs != null) {
            return Optional.of("Import " + id + " was committed already, as import " + committedAs + ".");
        } else if (state == State.RUNNING) {
            return Optional.of(
                    "Import " + id + " is not finished. Commit it once it is, and you have read its result.");
        } else if (state == State.FAILED) {
            return Optional.of("Import " + id + " failed as a whole. Mend the file, and send it again.");
        }
        if (accepted == 0) {
            return Optional.of("Import " + id + " has no row that could be taken. Mend the file, and send it again.");
        }
        return fileKept
                ? Optional.empty()
                : Optional.of("The file of import " + id + " was removed, as nobody committed it within "
                        + ImportFiles.DAYS_KEPT + " days. Send it again.");
    }

    /** Whether an import is still going on. */
    public enum State {
        /** It goes on. */
        RUNNING,
        /** It is over. */
        DONE,
        /** It came to nothing; nothing was changed. */
        FAILED
    }

    /** What an import is at. */
    public enum Phase {
        /** It waits for its turn. */
        WAITING,
        /** Rows are read and checked. */
        READING,
        /** Contracts are recorded, all or none. */
        RECORDING,
        /** The cycles of new contracts begin. */
        STARTING_CYCLES,
        /** Nothing is left to do. */
        FINISHED
    }

    /**
     * What has to be mended, or looked at.
     *
     * @param line line or row number as people see it in the file
     * @param column the column, by the name the file gives it; empty for the row as a whole
     * @param reason what is wrong and what to do
     */
    public record Finding(long line, String column, String reason) {}
}
