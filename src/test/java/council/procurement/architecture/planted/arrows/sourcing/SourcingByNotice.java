package council.procurement.architecture.planted.arrows.sourcing;

import council.procurement.architecture.planted.arrows.notice.Notices;

/** Knows what it should not. */
class SourcingByNotice {

    Notices known = new Notices();
}
