package council.procurement.architecture.planted.arrows.portfolio;

import council.procurement.architecture.planted.arrows.notice.Notices;

/** Knows what it should not. */
class PortfolioByNotice {

    Notices known = new Notices();
}
