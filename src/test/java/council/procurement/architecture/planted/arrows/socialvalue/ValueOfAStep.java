package council.procurement.architecture.planted.arrows.socialvalue;

import council.procurement.architecture.planted.arrows.step.alpha.Alpha;

/** Knows what it should not. */
class ValueOfAStep {

    Alpha known = new Alpha();
}
