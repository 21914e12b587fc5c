package council.procurement.architecture.planted.arrows.database;

import council.procurement.architecture.planted.arrows.notice.Notices;

/** Knows what it should not. */
class DatabaseOfNotices {

    Notices known = new Notices();
}
