package council.procurement.architecture.planted.arrows.approval;

import council.procurement.architecture.planted.arrows.notice.Notices;

/** Knows what it should not. */
class ApprovalByNotice {

    Notices known = new Notices();
}
