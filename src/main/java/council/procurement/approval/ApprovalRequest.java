package council.procurement.approval;

import static java.nio.charset.StandardCharsets.UTF_8;

import council.procurement.rules.ApprovalSubject;
import council.procurement.rules.Money;
import council.procurement.rules.RiskLevel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is put before those who approve.
 *
 * @param reference the cycle or contract
 * @param subject what kind of thing it is
 * @param sentence what is to be approved, such as <i>Award the contract for grounds maintenance to Greenfield Ltd.</i>
 * @param stakes what decides on who approves it
 * @param facts what they are shown, in this order: all that matters, because all of it is in the digest and nothing else is
 * @param authors user names of all who may not approve it: who prepared it, who evaluated; at least one
 * @param dueInWorkingDays by when it is to be decided, in working days from today, from 1 to 60
 */
public record ApprovalRequest(
        String reference,
        ApprovalSubject subject,
        String sentence,
        Stakes stakes,
        List<Fact> facts,
        Set<String> authors,
        int dueInWorkingDays) {

    private static final int LONGEST_WAIT = 60;

    public ApprovalRequest {
        facts = List.copyOf(facts);
        authors = Set.copyOf(authors);
        if (sentence.isBlank() || authors.isEmpty() || dueInWorkingDays < 1 || dueInWorkingDays > LONGEST_WAIT) {
            throw new IllegalArgumentException("Approval of " + subject + " under " + reference
                    + ": say what is to be approved, whose work it is, and wait for 1 to " + LONGEST_WAIT
                    + " working days");
        }
    }

    /**
     * What decides on who approves something.
     *
     * @param valueExVat what it is worth without VAT, over the whole term; not negative
     * @param keyDecision whether it is a key decision, as people say
     * @param risk how much is at risk, as people judge it
     * @param announcedFor the day that was announced for the key decision, before which nobody may approve it; null if it is
     *     none
     */
    public record Stakes(
            Money valueExVat,
            boolean keyDecision,
            RiskLevel risk,
            @Nullable LocalDate announcedFor) {

        public Stakes {
            if (announcedFor != null && !keyDecision) {
                throw new IllegalArgumentException("Only key decisions are announced for a day");
            }
        }

        /** Of something that is not announced. */
        public Stakes(Money valueExVat, boolean keyDecision, RiskLevel risk) {
            this(valueExVat, keyDecision, risk, null);
        }

        /** The same of a key decision that is announced for a day; null if it is none. */
        public Stakes announcedFor(@Nullable LocalDate day) {
            return new Stakes(valueExVat, keyDecision, risk, day);
        }
    }

    /**
     * A fact that those who approve are shown.
     *
     * @param label what it is about, such as <i>Weights</i>
     * @param text what it says; of a document its digest, so that a new version is asked for anew
     * @param page address within Octant where it can be read in full, such as {@code /sheets/…}; null where there is none
     */
    public record Fact(String label, String text, @Nullable String page) {

        public Fact {
            if (page != null && !page.matches("/[^/\\s()][^\\s()]*")) {
                throw new IllegalArgumentException("Fact “" + label + "”: " + page + " is no address within Octant");
            }
        }

        /** One that is shown as it is. */
        public static Fact of(String label, Object text) {
            return new Fact(label, text.toString(), null);
        }
    }

    /**
     * The SHA-256 of all that is to be approved, in hexadecimal: subject, sentence, stakes and facts in their order. Whose work
     * it is and when it is due do not count. The day of a key decision counts where there is one.
     */
    public String digest() {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            List.of(
                            subject.name(),
                            sentence,
                            String.valueOf(stakes.valueExVat().pence()),
                            String.valueOf(stakes.keyDecision()),
                            stakes.risk().name())
                    .forEach(part -> add(sum, part));
            if (stakes.announcedFor() != null) {
                add(sum, "announced for " + stakes.announcedFor());
            }
            for (Fact fact : facts) {
                add(sum, fact.label());
                add(sum, fact.text());
                add(sum, fact.page() == null ? "" : fact.page());
            }
            return HexFormat.of().formatHex(sum.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** With its length before it, so that no two lists of parts read the same. */
    private static void add(MessageDigest sum, String part) {
        byte[] bytes = part.getBytes(UTF_8);
        sum.update((bytes.length + ":").getBytes(UTF_8));
        sum.update(bytes);
    }
}
