package council.procurement.architecture.planted.arrows.contract;

import council.procurement.architecture.planted.arrows.web.Page;

/** Knows what it should not. */
class ContractOnAPage {

    Page known = new Page();
}
