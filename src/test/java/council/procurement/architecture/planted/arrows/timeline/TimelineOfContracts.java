package council.procurement.architecture.planted.arrows.timeline;

import council.procurement.architecture.planted.arrows.register.Register;

/** Knows what it should not. */
class TimelineOfContracts {

    Register known = new Register();
}
