package council.procurement.step.award;

import council.procurement.register.Contract;
import council.procurement.register.ContractReference;
import council.procurement.register.SignedContract;
import council.procurement.register.SignedContracts;
import council.procurement.rules.Money;
import council.procurement.rules.Threshold;
import council.procurement.rules.WrittenDate;
import council.procurement.sourcing.Procurement;
import council.procurement.sourcing.Procurements;
import council.procurement.sourcing.Tender;
import council.procurement.step.award.Awards.Signature;
import council.procurement.timeline.Timeline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings signed contracts into the register, with all that was found out on the way. */
@Service
class NewContracts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Procurements procurements;
    private final AwardRequests requests;
    private final Awards awards;
    private final SignedContracts register;
    private final Timeline timeline;

    NewContracts(
            Procurements procurements,
            AwardRequests requests,
            Awards awards,
            SignedContracts register,
            Timeline timeline) {
        this.procurements = procurements;
        this.requests = requests;
        this.awards = awards;
        this.register = register;
        this.timeline = timeline;
    }

    @Transactional
    void register(String reference) {
        Procurement procurement = procurements.get(reference);
        Tender tender = requests.recommended(reference);
        Signature signature = Objects.requireNonNull(awards.get(reference).signature());
        register.register(new SignedContract(
                new ContractReference(reference),
                subject(procurement),
                supplier(tender.bidder()),
                new SignedContract.Term(
                        signature.starts(), signature.ends(), signature.noticeDays(), signature.optionMonths()),
                worth(procurement, tender),
                origin(procurement, signature)));
        timeline.addByOctant(
                reference,
                "The contract is registered; it runs from " + WrittenDate.of(signature.starts()) + " to "
                        + WrittenDate.of(signature.ends()) + ".");
    }

    private static SignedContract.Subject subject(Procurement procurement) {
        Procurement.Estimate estimate = procurement.estimate();
        return new SignedContract.Subject(
                procurement.title(),
                procurement.need().need(),
                procurement.need().department(),
                estimate.category(),
                estimate.kind(),
                estimate.cpvCode(),
                estimate.cpvLabel());
    }

    private static SignedContract.Supplier supplier(Tender.Bidder bidder) {
        return new SignedContract.Supplier(
                bidder.name(),
                bidder.companyNumber(),
                bidder.charityNumber(),
                bidder.postcode(),
                bidder.sme(),
                bidder.vcse());
    }

    /** The price that was tendered; with VAT at the rate of the estimate. */
    private static Contract.Worth worth(Procurement procurement, Tender tender) {
        Money exVat = AwardRequests.worth(procurement, tender);
        BigDecimal rate = procurement.estimate().vatRate();
        return new Contract.Worth(
                exVat,
                rate == null
                        ? null
                        : Money.rounded(
                                exVat.inPounds().multiply(HUNDRED.add(rate)).divide(HUNDRED)));
    }

    private static SignedContract.Origin origin(Procurement procurement, Signature signature) {
        LocalDate began = Objects.requireNonNullElse(procurement.market().beginsOn(), signature.entered());
        var route = procurement.route().taken();
        return new SignedContract.Origin(
                !began.isBefore(Threshold.ACT_BEGINS),
                route != null && route.isOpen(),
                route == null ? "not known" : route.words(),
                procurement.openedBy());
    }
}
