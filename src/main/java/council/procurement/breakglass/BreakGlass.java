package council.procurement.breakglass;

import council.procurement.engine.Messages;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.engine.RefusedSubmissionException.Ground;
import council.procurement.engine.Timers;
import council.procurement.rules.WrittenDate;
import council.procurement.security.Person;
import council.procurement.timeline.Timeline;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How somebody reads confidential facts of a case that are not theirs to read: they say why, a second person is alerted at
 * once, and every single reading stays on the case. What is sealed stays sealed.
 */
@Service
public class BreakGlass {

    /** The process that alerts the second person. */
    static final String PROCESS = "break-glass";

    /** The shortest reason, in characters: a sentence, not a word. */
    public static final int SHORTEST_REASON = 20;

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 1000;

    private final BreakGlassBook book;
    private final BreakGlassRules rules;
    private final BreakGlassProperties properties;
    private final ConfidentialFacts facts;
    private final Messages messages;
    private final Timeline timeline;
    private final Clock clock;

    BreakGlass(
            BreakGlassBook book,
            BreakGlassRules rules,
            BreakGlassProperties properties,
            ConfidentialFacts facts,
            Messages messages,
            Timeline timeline,
            Clock clock) {
        this.book = book;
        this.rules = rules;
        this.properties = properties;
        this.facts = facts;
        this.messages = messages;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** What the case is about; empty if there is no contract and no cycle of that reference. */
    @Transactional(readOnly = true)
    public Optional<String> titleOf(String reference) {
        return rules.titleOf(reference);
    }

    /** Whether the person belongs to those who may ask at all. */
    public boolean mayAsk(Person person) {
        return rules.mayAsk(person);
    }

    /** Why this person may not break the glass of that case; empty if they may. */
    @Transactional(readOnly = true)
    public Optional<String> obstacle(Person person, String reference) {
        return rules.obstacle(person, reference);
    }

    /** The access by which the person may read now; empty if they may not. */
    @Transactional(readOnly = true)
    public Optional<BreakGlassAccess> open(Person person, String reference) {
        return book.latest(reference, person.id()).filter(access -> access.isOpen(clock.instant()));
    }

    /**
     * Somebody breaks the glass: from now on they may read for a set time, and a second person is alerted.
     *
     * @throws RefusedSubmissionException with the sentence that says why not
     */
    @Transactional
    public BreakGlassAccess ask(Person person, String reference, String said) {
        String reason = said.strip();
        rules.obstacle(person, reference).ifPresent(why -> {
            throw new RefusedSubmissionException(Ground.NOT_ALLOWED, why);
        });
        if (rules.titleOf(reference).isEmpty()) {
            throw new RefusedSubmissionException(
                    Ground.UNKNOWN, "There is no contract and no cycle “" + reference + "”.");
        } else if (open(person, reference).isPresent()) {
            throw new RefusedSubmissionException(
                    Ground.ALREADY_DONE, "You may read already. What you read meanwhile is on record.");
        } else if (reason.length() < SHORTEST_REASON || !reason.contains(" ")) {
            throw new RefusedSubmissionException("Why you have to read it: say it in a sentence, of at least "
                    + SHORTEST_REASON + " characters. It stays on record.");
        } else if (reason.length() > LONGEST_REASON) {
            throw new RefusedSubmissionException(
                    "Why you have to read it: use at most " + LONGEST_REASON + " characters.");
        }
        Instant now = clock.instant();
        long number = book.add(reference, person.id(), reason, now, now.plus(properties.open()));
        timeline.addNow(
                reference,
                person.id(),
                "Break-glass: may read confidential facts until " + WrittenDate.of(now.plus(properties.open()))
                        + ". The reason given: " + reason);
        messages.startProcess(PROCESS, reference, Timers.NUMBER.of(number));
        return book.get(number);
    }

    /**
     * Confidential facts of one kind. That they were read is on record before they are returned.
     *
     * @throws RefusedSubmissionException if the person may not read, or what they ask for is sealed
     */
    @Transactional
    public ConfidentialTable read(Person person, String reference, ConfidentialKind kind) {
        BreakGlassAccess access = open(person, reference)
                .filter(one -> rules.obstacle(person, reference).isEmpty())
                .orElseThrow(
                        () -> new RefusedSubmissionException(
                                Ground.NOT_ALLOWED,
                                "You may not read confidential facts of this case, or not any more. Say first why you have to."));
        if (rules.isSealed(kind, reference)) {
            throw new RefusedSubmissionException(
                    Ground.NOT_ALLOWED,
                    "The tenders are not opened yet. Until then nobody reads anything of them, whatever the reason.");
        }
        book.addRead(access.number(), kind, clock.instant());
        timeline.addNow(reference, person.id(), "Break-glass: read the " + kind.words() + ".");
        return facts.of(reference, kind);
    }
}
