package council.procurement.architecture.planted.arrows.demo;

import council.procurement.architecture.planted.arrows.web.Page;

/** Knows what it should not. */
class DemoOfAPage {

    Page known = new Page();
}
