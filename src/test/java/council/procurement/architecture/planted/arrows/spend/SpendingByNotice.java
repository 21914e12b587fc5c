package council.procurement.architecture.planted.arrows.spend;

import council.procurement.architecture.planted.arrows.notice.Notices;

/** Knows what it should not. */
class SpendingByNotice {

    Notices known = new Notices();
}
