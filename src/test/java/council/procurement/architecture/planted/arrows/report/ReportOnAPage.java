package council.procurement.architecture.planted.arrows.report;

import council.procurement.architecture.planted.arrows.web.Page;

/** Knows what it should not. */
class ReportOnAPage {

    Page known = new Page();
}
