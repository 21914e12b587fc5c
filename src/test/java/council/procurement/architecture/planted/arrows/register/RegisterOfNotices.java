package council.procurement.architecture.planted.arrows.register;

import council.procurement.architecture.planted.arrows.notice.Notices;

/** Knows what it should not. */
class RegisterOfNotices {

    Notices known = new Notices();
}
