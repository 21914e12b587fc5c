package council.procurement.reminder;

import council.procurement.register.BackgroundWork;
import org.springframework.stereotype.Service;

/** Keeps the days in calendars as things stand, every five minutes, for as long as anybody has a calendar. */
@Service
class CalendarWorker extends BackgroundWork {

    private static final long LOOK_EVERY_SECONDS = 300;

    private final CalendarFeeds feeds;
    private final CalendarEntries entries;

    CalendarWorker(CalendarFeeds feeds, CalendarEntries entries) {
        super("calendars", LOOK_EVERY_SECONDS, "Calendars cannot be brought up to date at the moment");
        this.feeds = feeds;
        this.entries = entries;
    }

    @Override
    protected void round() {
        if (feeds.areWanted()) {
            entries.keep();
        }
    }
}
