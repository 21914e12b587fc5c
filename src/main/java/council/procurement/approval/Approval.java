package council.procurement.approval;

import council.procurement.rules.ApprovalSubject;
import council.procurement.security.StaffGroup;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An approval that was asked for, and what has become of it. Confidential: show it to nobody but those whom its subject
 * concerns.
 *
 * @param number its number
 * @param reference the cycle or contract
 * @param subject what kind of thing was to be approved
 * @param sentence what was to be approved
 * @param digest the SHA-256 of what was to be approved, see {@link ApprovalRequest#digest()}
 * @param announcedFor the day that was announced for the key decision, before which nobody may approve it; null if it is none
 * @param asked when it was asked for
 * @param dueOn the last day in London by which it is to be decided
 * @param withdrawnBecause why it is not asked for any more; null if it was not withdrawn
 * @param seats the places to be filled, by their numbers
 */
public record Approval(
        long number,
        String reference,
        ApprovalSubject subject,
        String sentence,
        String digest,
        @Nullable LocalDate announcedFor,
        Instant asked,
        LocalDate dueOn,
        @Nullable String withdrawnBecause,
        List<Seat> seats) {

    public Approval {
        seats = List.copyOf(seats);
    }

    /**
     * A place to be filled by one person of a group.
     *
     * @param number its number, from 0
     * @param group the group
     * @param decision what that person decided; null before
     */
    public record Seat(
            int number, StaffGroup group, @Nullable Decision decision) {}

    /**
     * What somebody decided.
     *
     * @param who user name
     * @param stoodInFor user name of the absent person in whose place they did; null where they decided for themselves
     * @param approved whether they approved it
     * @param reason why they refused it; null where they approved
     * @param minute minute or number of the decision, where it was taken at a meeting; null otherwise
     * @param digest the SHA-256 of what was before them
     * @param at when
     */
    public record Decision(
            String who,
            @Nullable String stoodInFor,
            boolean approved,
            @Nullable String reason,
            @Nullable String minute,
            String digest,
            Instant at) {

        /** Whether somebody decided this or was stood in for. */
        boolean involves(String person) {
            return who.equals(person) || person.equals(stoodInFor);
        }
    }

    Approval with(List<Seat> others) {
        return new Approval(
                number, reference, subject, sentence, digest, announcedFor, asked, dueOn, withdrawnBecause, others);
    }

    /** How it stands. */
    public ApprovalState state() {
        if (withdrawnBecause != null) {
            return ApprovalState.WITHDRAWN;
        } else if (decisions().anyMatch(decision -> !decision.approved())) {
            return ApprovalState.REFUSED;
        }
        return seats.stream().allMatch(seat -> seat.decision() != null) ? ApprovalState.APPROVED : ApprovalState.OPEN;
    }

    /** What has been decided so far, by seat. */
    public Stream<Decision> decisions() {
        return seats.stream().flatMap(seat -> Stream.ofNullable(seat.decision()));
    }

    /** The decision by which it was refused; empty if it was not. */
    public Optional<Decision> refusal() {
        return decisions().filter(decision -> !decision.approved()).findFirst();
    }
}
