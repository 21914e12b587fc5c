package council.procurement.contract.performance;

import council.procurement.register.ChaseForm;
import council.procurement.register.ContractFacts;
import org.springframework.stereotype.Component;

/** Form {@code forms/contract/chase-performance-review.form}. */
@Component("chase-performance-review")
class ChasePerformanceReviewForm extends ChaseForm {

    ChasePerformanceReviewForm(ContractFacts facts) {
        super(facts, SupplierPerformance.STEP, "The late review of performance");
    }
}
