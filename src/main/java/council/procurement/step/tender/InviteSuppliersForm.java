package council.procurement.step.tender;

import council.procurement.engine.TaskContext;
import council.procurement.engine.TaskForm;
import council.procurement.engine.TaskResult;
import council.procurement.sourcing.Holds;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.Reservation;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Form {@code forms/4-tender/invite-suppliers.form}. */
@Component("invite-suppliers")
class InviteSuppliersForm implements TaskForm<InviteSuppliersForm.Answers> {

    private final TenderFacts facts;
    private final InvitedSuppliers invitations;
    private final Procurements procurements;
    private final Holds holds;

    InviteSuppliersForm(TenderFacts facts, InvitedSuppliers invitations, Procurements procurements, Holds holds) {
        this.facts = facts;
        this.invitations = invitations;
        this.procurements = procurements;
        this.holds = holds;
    }

    record Answers(@Nullable String noLocalBecause, boolean invited) {}

    @Override
    public Map<String, Object> prefill(TaskContext task) {
        Map<String, Object> shown = facts.of(task);
        Procurement.Route route = procurements.get(task.reference()).route();
        Reservation reserved = route.reservedFor();
        shown.put("least", InvitedSuppliers.least(route));
        shown.put("localWanted", Boolean.TRUE.equals(route.inviteLocalSupplier()) ? "yes" : "no");
        shown.put("reservedFor", reserved == null ? Reservation.NOBODY.words() : reserved.words());
        shown.put("list", facts.link(task, InviteesSheet.ID));
        return shown;
    }

    @Override
    public TaskResult submit(TaskContext task, Answers answers) {
        holds.refuseIfHeld(task.reference());
        invitations.send(
                task.reference(), answers.noLocalBecause(), task.person().id());
        return TaskResult.of("Suppliers were invited.");
    }
}
