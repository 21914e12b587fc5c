package council.procurement.browser;

import java.util.ArrayDeque;
import java.util.Deque;

/** The desks of a run: as many as there are visitors at once. */
final class Desks {

    private final com.microsoft.playwright.Browser chromium;
    private final Deque<Desk> free = new ArrayDeque<>();

    Desks(com.microsoft.playwright.Browser chromium) {
        this.chromium = chromium;
    }

    /** One that nobody is at, with nothing of anybody's. */
    Desk take() {
        Desk last = free.pollLast();
        return last == null ? Desk.with(chromium) : last;
    }

    /** @param address where Octant is that was visited from it */
    void giveBack(Desk desk, String address) {
        if (desk.clear(address)) {
            free.addLast(desk);
        }
    }
}
