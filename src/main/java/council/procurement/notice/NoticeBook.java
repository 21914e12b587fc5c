package council.procurement.notice;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All notices that are owed or were, for people to look up. */
@Service
public class NoticeBook {

    private final Obligations obligations;
    private final NoticeFacts facts;
    private final ProcurementNoticeFacts procurements;

    NoticeBook(Obligations obligations, NoticeFacts facts, ProcurementNoticeFacts procurements) {
        this.obligations = obligations;
        this.facts = facts;
        this.procurements = procurements;
    }

    /** The open ones, those that are due first first, and after them those that closed last; so many at most. */
    @Transactional(readOnly = true)
    public List<Obligation> latest(int most) {
        return obligations.latest(most);
    }

    /** The one of that number; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<Obligation> find(long id) {
        return obligations.find(id);
    }

    /** What a notice is about, in words. */
    @Transactional(readOnly = true)
    public String about(Obligation obligation) {
        if (obligation.reference().equals(Obligation.COUNCIL)) {
            return "the council itself";
        }
        return facts.of(obligation.reference())
                .map(contract -> contract.title() + " (" + contract.reference() + ")"
                        + (contract.supplier() == null ? "" : " with " + contract.supplier()))
                .or(() -> procurements
                        .of(obligation.reference())
                        .map(procurement -> procurement.title() + " (" + procurement.reference() + ")"))
                .orElse(obligation.reference());
    }
}
