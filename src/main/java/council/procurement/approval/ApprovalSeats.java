package council.procurement.approval;

import council.procurement.engine.ModelBean;

/** Tells the process {@code approval} for which group each task is. */
@ModelBean("approvalSeats")
public class ApprovalSeats {

    private final ApprovalBook book;

    ApprovalSeats(ApprovalBook book) {
        this.book = book;
    }

    /** The group that fills a place of an approval, as rule {@code approvers} said. */
    public String groupOf(long number, long seat) {
        return book.get(number).seats().get((int) seat).group().id();
    }
}
