package council.procurement.architecture.planted.arrows.notice;

import council.procurement.architecture.planted.arrows.step.alpha.Alpha;

/** Knows what it should not. */
class NoticeOfAStep {

    Alpha known = new Alpha();
}
