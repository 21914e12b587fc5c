package council.procurement.architecture.planted.arrows.web;

import council.procurement.architecture.planted.arrows.step.alpha.Alpha;

/** Knows what it should not. */
class PageOfAStep {

    Alpha known = new Alpha();
}
