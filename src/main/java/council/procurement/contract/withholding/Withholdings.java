package council.procurement.contract.withholding;

import council.procurement.contract.withholding.WithholdingProposal.Change;
import council.procurement.engine.RefusedSubmissionException;
import council.procurement.register.ContractFacts;
import council.procurement.register.ContractReference;
import council.procurement.register.Contracts;
import council.procurement.register.intake.RegisterColumn;
import council.procurement.report.WithheldFacts;
import council.procurement.rules.CouncilTime;
import council.procurement.rules.WrittenDate;
import council.procurement.security.PeopleNames;
import council.procurement.timeline.Timeline;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Withholds facts of contracts from publication: one person proposes, another approves, and then all outputs heed it. */
@Service
class Withholdings {

    private static final int STEP = 6;

    private final JdbcClient jdbc;
    private final Contracts contracts;
    private final ContractFacts facts;
    private final WithheldFacts withheld;
    private final WithholdingProposals proposals;
    private final PeopleNames people;
    private final Timeline timeline;
    private final Clock clock;

    Withholdings(
            JdbcClient jdbc,
            Contracts contracts,
            ContractFacts facts,
            WithheldFacts withheld,
            WithholdingProposals proposals,
            PeopleNames people,
            Timeline timeline,
            Clock clock) {
        this.jdbc = jdbc;
        this.contracts = contracts;
        this.facts = facts;
        this.withheld = withheld;
        this.proposals = proposals;
        this.people = people;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Proposes to withhold a part of a contract, or to publish it again. Contracts that are over can be withheld too.
     *
     * @return the proposal's number
     * @throws RefusedSubmissionException if the contract is unknown, another proposal awaits approval, or nothing would change
     */
    @Transactional
    long propose(String contract, Change change, String by) {
        ContractReference reference = contracts
                .find(new ContractReference(contract))
                .orElseThrow(() -> new RefusedSubmissionException(
                        "Contract reference: the register has no contract “" + contract + "”. Check the reference."))
                .reference();
        Map<RegisterColumn, ?> already = withheld.of(reference);
        if (change.isRelease() && change.part().columns().stream().noneMatch(already::containsKey)) {
            throw new RefusedSubmissionException(
                    "What part: nothing of " + change.part().words() + " is withheld.");
        }
        if (!change.isRelease() && already.keySet().containsAll(change.part().columns())) {
            throw new RefusedSubmissionException("What part: " + change.part().words() + " is withheld already.");
        }
        return proposals
                .add(reference, change, by)
                .orElseThrow(() -> new RefusedSubmissionException("Contract reference: another proposal about what is"
                        + " published of " + reference + " awaits approval. Propose this one once that is decided."));
    }

    /** What the approver sees. */
    @Transactional(readOnly = true)
    Map<String, Object> facts(ContractReference reference, long id) {
        WithholdingProposal proposal = proposals.get(reference, id);
        Change change = proposal.change();
        var shown = new LinkedHashMap<>(facts.of(reference, STEP));
        shown.put(
                "what",
                (change.isRelease() ? "To publish again: " : "To withhold: ")
                        + change.part().words());
        shown.put(
                "ground",
                change.ground() == null ? "none any more" : change.ground().words());
        shown.put("publicInterest", Objects.requireNonNullElse(change.publicInterest(), "not needed for this ground"));
        shown.put("explanation", change.explanation());
        shown.put("proposedBy", people.of(proposal.proposedBy()));
        shown.put("proposedOn", WrittenDate.of(CouncilTime.dayOf(proposal.proposed())));
        return shown;
    }

    @Transactional
    void approve(ContractReference contract, long proposal, String by) {
        proposals.approve(contract, proposal, by);
    }

    @Transactional
    void refuse(ContractReference contract, long proposal, String by, String because) {
        proposals.refuse(contract, proposal, by, because);
    }

    /** Withholds or releases what was approved; from now on every public output, past ones too, heeds it. */
    @Transactional
    void apply(ContractReference contract, long id) {
        Change change = proposals.get(contract, id).change();
        String[] columns = change.part().columns().stream()
                .map(RegisterColumn::officialName)
                .toArray(String[]::new);
        Timestamp now = Timestamp.from(clock.instant());
        if (change.ground() == null) {
            jdbc.sql("""
                            update withheld_value
                               set released_at = ?, release_proposal_id = ?
                             where contract_id = (select id from contract where reference = ?)
                               and released_at is null and column_name = any(?)
                            """).params(now, id, contract.value(), columns).update();
            timeline.addByOctant(
                    contract.value(), "Published again: " + change.part().words() + ".");
            return;
        }
        jdbc.sql("""
                        insert into withheld_value (contract_id, column_name, ground, proposal_id, withheld_at)
                        select c.id, name, ?, ?, ?
                          from contract c, unnest(?) as name
                         where c.reference = ?
                            on conflict (contract_id, column_name) where released_at is null do nothing
                        """)
                .params(change.ground().name(), id, now, columns, contract.value())
                .update();
        timeline.addByOctant(
                contract.value(),
                "Withheld from publication on the ground of " + change.ground().words() + ": "
                        + change.part().words() + ". All that is published, past snapshots too, says so.");
    }
}
