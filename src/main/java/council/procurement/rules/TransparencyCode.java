package council.procurement.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the Transparency Code wants published of small contracts and payments, quarter by quarter.
 *
 * <p>Source: Local Government Transparency Code 2015, as councils quote it: invitations to tender and contracts of more than
 * £5,000, payments of more than £500, each without recoverable VAT; quarterly, and no later than a month after the quarter.
 *
 * @param above the amount that has to be exceeded
 * @param publishBy the last day; null if it need not be published
 */
public record TransparencyCode(Money above, @Nullable LocalDate publishBy) {

    /** What there is to publish. */
    public enum Subject {
        /** An invitation to tender for goods or services. */
        INVITATION("an invitation to tender", 5_000),
        /** A contract, commissioned activity, purchase order, framework agreement or other enforceable agreement. */
        CONTRACT("a contract or order", 5_000),
        /** A single payment. */
        PAYMENT("a payment", 500);

        private final String words;
        private final long above;

        Subject(String words, long above) {
            this.words = words;
            this.above = above;
        }

        /** The amount without recoverable VAT that has to be exceeded. */
        public Money above() {
            return Money.pounds(above);
        }

        /** The same inside a sentence: “of a contract or order …”. */
        public String words() {
            return words;
        }
    }

    /** Whether something of that amount without recoverable VAT has to be published; if the amount is not known it has to. */
    public static boolean asksFor(Subject subject, @Nullable Money amount) {
        return amount == null || amount.compareTo(subject.above()) > 0;
    }

    /** What is due for something of that day and amount without recoverable VAT. */
    public static TransparencyCode of(Subject subject, Money amount, LocalDate day) {
        return new TransparencyCode(
                subject.above(),
                asksFor(subject, amount) ? Quarter.of(day).last().plusMonths(1) : null);
    }
}
