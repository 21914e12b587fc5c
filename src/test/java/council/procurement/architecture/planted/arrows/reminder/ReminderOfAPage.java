package council.procurement.architecture.planted.arrows.reminder;

import council.procurement.architecture.planted.arrows.web.Page;

/** Knows what it should not. */
class ReminderOfAPage {

    Page known = new Page();
}
