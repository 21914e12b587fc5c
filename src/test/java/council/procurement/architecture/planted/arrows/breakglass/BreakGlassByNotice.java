package council.procurement.architecture.planted.arrows.breakglass;

import council.procurement.architecture.planted.arrows.notice.Notices;

/** Knows what it should not. */
class BreakGlassByNotice {

    Notices known = new Notices();
}
