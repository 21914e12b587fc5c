package council.procurement.approval;

import council.procurement.engine.ModelBean;

/** Tells the process {@code approval} for which group each task is. */
@ModelBean("approvalSeats")
public class ApprovalSeats {

    private final ApprovalTerms terms;

    ApprovalSeats(ApprovalTerms terms) {
        this.terms = terms;
    }

    /** The group that fills a place of an approval, as rule {@code approvers} said. */
    public String groupOf(long number, long seat) {
        return terms.of(number).groups().get((int) seat).id();
    }
}
