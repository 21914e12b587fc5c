package council.procurement.web;

import council.procurement.file.CaseFile;
import council.procurement.file.DueDay;
import council.procurement.file.Fact;
import council.procurement.file.FileAddress;
import java.time.LocalDate;
import java.util.List;

/**
 * A procurement file in short, for a place beside something else.
 *
 * @param reference the case's reference
 * @param title what it is called
 * @param standing where it stands
 * @param address where the whole file is
 * @param dates its next dates, the earliest first
 * @param facts its facts, none of them confidential
 */
record FileBrief(
        String reference, String title, String standing, String address, List<NextDay> dates, List<Fact> facts) {

    private static final int MOST_DATES = 6;

    /**
     * A date that is to come.
     *
     * @param what what happens then
     * @param when the day
     * @param standing how far off it is
     */
    record NextDay(String what, String when, String standing) {}

    static FileBrief of(CaseFile file, LocalDate today) {
        return new FileBrief(
                file.reference(),
                file.title(),
                file.progress().sentence(),
                FileAddress.of(file.reference()),
                file.dates().stream()
                        .filter(day -> !day.day().isBefore(today))
                        .limit(MOST_DATES)
                        .map(FileBrief::next)
                        .toList(),
                file.facts());
    }

    private static NextDay next(DueDay day) {
        return new NextDay(day.what(), day.when(), day.standing());
    }
}
