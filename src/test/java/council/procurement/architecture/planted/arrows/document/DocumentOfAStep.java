package council.procurement.architecture.planted.arrows.document;

import council.procurement.architecture.planted.arrows.step.alpha.Alpha;

/** Knows what it should not. */
class DocumentOfAStep {

    Alpha known = new Alpha();
}
