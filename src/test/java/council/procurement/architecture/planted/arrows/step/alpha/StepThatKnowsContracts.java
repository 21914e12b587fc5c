package council.procurement.architecture.planted.arrows.step.alpha;

import council.procurement.architecture.planted.arrows.contract.Contracts;

/** Knows what it should not. */
class StepThatKnowsContracts {

    Contracts known = new Contracts();
}
