package council.procurement.step.revaluation;

import council.procurement.approval.Approval;
import council.procurement.approval.ApprovalState;
import council.procurement.approval.ApprovalsAtValue;
import council.procurement.approval.ApprovalsAtValue.Standing;
import council.procurement.engine.Messages;
import council.procurement.notice.ProcurementNotices;
import council.procurement.rules.ApprovalSubject;
import council.procurement.rules.notices.NoticeEvent;
import council.procurement.sourcing.DeliveryModel;
import council.procurement.sourcing.Holds;
import council.procurement.sourcing.Procurement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a new value does to the cycle that is running: approvals given for the old value are withdrawn where others have to
 * approve now, and the cycle goes back to the question of the route where the route cannot stay. Once the tender is out it
 * does not go back by itself: suppliers have been told, and people have to settle that.
 */
@Component
class CycleAfterChange {

    /** Tells the boundary events {@code Route lapsed} of process cycle. */
    static final String ROUTE_LAPSED = "cycle.routeLapsed";

    /** What step 2 asks for again by itself, and what comes after it. */
    private static final Set<ApprovalSubject> FROM_STEP_TWO =
            EnumSet.of(ApprovalSubject.WAIVER, ApprovalSubject.STRATEGY, ApprovalSubject.RELEASE);

    private final ApprovalsAtValue atValue;
    private final ValueApprovals approvals;
    private final ProcurementNotices notices;
    private final Holds holds;
    private final Messages messages;

    CycleAfterChange(
            ApprovalsAtValue atValue,
            ValueApprovals approvals,
            ProcurementNotices notices,
            Holds holds,
            Messages messages) {
        this.atValue = atValue;
        this.approvals = approvals;
        this.notices = notices;
        this.holds = holds;
        this.messages = messages;
    }

    /** What the new value does, with what is said of it. */
    record Outcome(boolean routeStands, boolean goesBack, boolean approvalsToAsk, List<Finding> findings) {}

    /** @param route what the rule {@code route-to-market} answers at the new value; null if it was never asked */
    Outcome of(Revaluation revaluation, Procurement procurement, @Nullable Map<String, @Nullable Object> route) {
        String reference = revaluation.reference();
        List<Standing> standing = atValue.of(reference, revaluation.now().exVat());
        boolean waived =
                standing.stream().anyMatch(one -> one.approval().subject() == ApprovalSubject.WAIVER && one.holds());
        boolean out = isOut(procurement);
        boolean askedByStepTwo = !out
                && procurement.route().model() != DeliveryModel.IN_HOUSE
                && standing.stream().anyMatch(this::isOpenInStepTwo);
        String fault = RouteAtValue.fault(procurement.route(), route, waived);
        boolean stands = fault == null && !askedByStepTwo;
        boolean goesBack = !stands && !out && messages.isAwaited(ROUTE_LAPSED, reference);
        var findings = new ArrayList<Finding>();
        boolean toAsk = false;
        for (Standing one : standing) {
            boolean lapsed = lapses(one, out, goesBack);
            boolean again = lapsed && isAskedHere(one, procurement, goesBack);
            findings.add(finding(one, lapsed));
            if (lapsed) {
                approvals.withdraw(revaluation.number(), one.approval(), because(one), again);
            }
            toAsk |= again;
        }
        hold(reference, stands, goesBack, toAsk, fault);
        return new Outcome(stands, goesBack, toAsk, findings);
    }

    /** Goes back to the question of the route. */
    void goBack(String reference) {
        messages.tell(ROUTE_LAPSED, reference);
    }

    /** Whether suppliers can know of the tender. */
    boolean isOut(Procurement procurement) {
        return procurement.progress().published() != null
                || NoticeEvent.TENDER_PREPARED.duties().stream()
                        .anyMatch(duty ->
                                notices.published(procurement.reference(), duty).isPresent());
    }

    private boolean isOpenInStepTwo(Standing one) {
        ApprovalSubject subject = one.approval().subject();
        return (subject == ApprovalSubject.WAIVER || subject == ApprovalSubject.STRATEGY) && isOpenInAStep(one);
    }

    private boolean isOpenInAStep(Standing one) {
        Approval approval = one.approval();
        return approval.state() == ApprovalState.OPEN && !approvals.isAskedAgain(approval.number());
    }

    /** What is being decided at the old value is asked for anew whoever decides; what was released and is out stays so. */
    private static boolean lapses(Standing one, boolean out, boolean goesBack) {
        ApprovalSubject subject = one.approval().subject();
        if (out && subject == ApprovalSubject.RELEASE) {
            return false;
        }
        return one.approval().state() == ApprovalState.OPEN
                || !one.covered()
                || (goesBack && FROM_STEP_TWO.contains(subject));
    }

    private boolean isAskedHere(Standing one, Procurement procurement, boolean goesBack) {
        ApprovalSubject subject = one.approval().subject();
        if (isOpenInAStep(one) || (goesBack && FROM_STEP_TWO.contains(subject))) {
            return false;
        }
        return subject != ApprovalSubject.RELEASE || procurement.progress().released() != null;
    }

    private static Finding finding(Standing one, boolean lapsed) {
        return new Finding(
                "Approval of " + one.approval().subject().words(),
                one.then(),
                one.now(),
                lapsed ? "Nothing by you: what was given or asked for is withdrawn, and it is asked for again." : null);
    }

    private static String because(Standing one) {
        return one.covered()
                ? "the value it was asked for at has changed."
                : "the value has changed, and at the new one it is for " + one.now() + ".";
    }

    private void hold(String reference, boolean stands, boolean goesBack, boolean toAsk, @Nullable String fault) {
        if (toAsk) {
            holds.hold(
                    reference,
                    Holds.Kind.APPROVALS,
                    "Its value has changed, and what was approved at the old value is being approved again.");
        }
        if (stands || goesBack) {
            holds.lift(reference, Holds.Kind.ROUTE, "The route is possible at the new value, or is asked again.");
        } else {
            holds.hold(
                    reference,
                    Holds.Kind.ROUTE,
                    "Its value has changed, and " + (fault == null ? "its strategy was not approved at it" : fault)
                            + ". Corporate procurement settles how it goes on.");
        }
    }
}
