package council.procurement.reminder;

import council.procurement.approval.Delegations;
import council.procurement.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people see and say of the reminders they get. */
@Service
public class Reminders {

    private final Digests digests;
    private final ReminderChoices choices;
    private final Addressees addressees;
    private final Delegations delegations;

    Reminders(Digests digests, ReminderChoices choices, Addressees addressees, Delegations delegations) {
        this.digests = digests;
        this.choices = choices;
        this.addressees = addressees;
        this.delegations = delegations;
    }

    /**
     * One person's reminders.
     *
     * @param digest what there is for them now
     * @param subject the subject of the mail that says so; null if there is nothing to say
     * @param address where it goes; null if their profile has no address
     * @param wanted whether they want it
     * @param away whether they have recorded that they are away today, so that nothing is sent
     */
    public record Own(
            Digest digest,
            @Nullable String subject,
            @Nullable String address,
            boolean wanted,
            boolean away) {}

    /** The person's reminders as they stand now. */
    @Transactional(readOnly = true)
    public Own of(Person person) {
        Digest digest = digests.of(person.id());
        return new Own(
                digest,
                digest.isEmpty() ? null : DigestLetter.of(digest, "").subject(),
                addressees.addressOf(person.id()).orElse(null),
                choices.wantsDigest(person.id()),
                delegations.isAway(person.id()));
    }

    /** Notes whether the person wants the summary by e-mail. */
    @Transactional
    public void choose(Person person, boolean digest) {
        choices.choose(person.id(), digest);
    }
}
