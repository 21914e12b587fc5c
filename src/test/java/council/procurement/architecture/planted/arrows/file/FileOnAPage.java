package council.procurement.architecture.planted.arrows.file;

import council.procurement.architecture.planted.arrows.web.Page;

/** Knows what it should not. */
class FileOnAPage {

    Page known = new Page();
}
