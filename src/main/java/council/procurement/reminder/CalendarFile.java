package council.procurement.reminder;

import council.procurement.engine.TaskAddress;
import council.procurement.register.DateKind;
import council.procurement.reminder.CalendarEntries.Entry;
import council.procurement.rules.notices.NoticeDuty;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes days as a calendar that programs subscribe to (RFC 5545): whole days, references and no titles. */
final class CalendarFile {

    private CalendarFile() {}

    /**
     * The calendar.
     *
     * @param name what the calendar is called
     * @param place what tells this Octant's ids from those of others
     * @param base the address of this Octant, without a slash at its end
     */
    static String of(String name, List<Entry> entries, String place, String base) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Octant//Calendar//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        entries.forEach(entry -> calendar.add(event(entry, place, base)));
        var text = new StringWriter();
        try {
            // A calendar without a single day is no calendar to the validator, but one to programs.
            new CalendarOutputter(!entries.isEmpty()).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException("A calendar cannot be written", e);
        }
        return text.toString();
    }

    private static VEvent event(Entry entry, String place, String base) {
        var event = new VEvent(false);
        event.add(new Uid(entry.uid() + "@" + place));
        event.add(new DtStamp(entry.changed()));
        event.add(new LastModified(entry.changed()));
        event.add(new Sequence(entry.sequence()));
        event.add(new DtStart<>(entry.day()));
        event.add(new Summary(entry.reference() + ": " + what(entry)));
        event.add(ImmutableTransp.TRANSPARENT);
        if (entry.source().equals("TASK")) {
            event.add(new Url(URI.create(TaskAddress.of(base, entry.uid().substring("task-".length())))));
        }
        return event;
    }

    private static String what(Entry entry) {
        return switch (entry.source()) {
            case "DATE" -> DateKind.valueOf(entry.what()).title();
            case "NOTICE" -> NoticeDuty.valueOf(entry.what()).title() + ", last day";
            default -> entry.what();
        };
    }
}
