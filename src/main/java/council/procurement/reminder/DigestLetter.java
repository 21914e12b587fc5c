package council.procurement.reminder;

import council.procurement.engine.TaskAddress;
import council.procurement.reminder.Digest.Line;
import council.procurement.reminder.Digest.Urgency;
import council.procurement.rules.WrittenDate;
import java.util.List;
import java.util.StringJoiner;

/** Writes what somebody has to do as an e-mail. Times are London's. */
final class DigestLetter {

    private static final int MOST_LINES = 50;

    private DigestLetter() {}

    /**
     * The summary.
     *
     * @param base the address of this Octant, without a slash at its end
     */
    static Letter of(Digest digest, String base) {
        var body = new StringBuilder();
        body.append("What there is for you in Octant on ")
                .append(WrittenDate.of(digest.day()))
                .append(": ")
                .append(counts(digest))
                .append(".\n");
        append(body, "Yours", digest.yours(), base);
        append(body, "Waiting for your groups", digest.waiting(), base);
        body.append(
                        "\nAll times are London time. You get this on working days because you work with tasks in Octant.\n")
                .append("To get no more of these: ")
                .append(base)
                .append("/reminders\n");
        return new Letter(subject(digest), body.toString());
    }

    private static String subject(Digest digest) {
        List<String> references = digest.lines().map(Line::reference).distinct().toList();
        String others = references.size() > 1 ? " and " + (references.size() - 1) + " more" : "";
        return "Octant: " + counts(digest) + " – " + references.get(0) + others;
    }

    private static String counts(Digest digest) {
        var counts = new StringJoiner(", ");
        counts.add(digest.size() == 1 ? "1 task" : digest.size() + " tasks");
        if (digest.count(Urgency.LATE) > 0) {
            counts.add(digest.count(Urgency.LATE) + " late");
        }
        if (digest.count(Urgency.SOON) > 0) {
            counts.add(digest.count(Urgency.SOON) + " due within a week");
        }
        return counts.toString();
    }

    private static void append(StringBuilder body, String heading, List<Line> lines, String base) {
        if (lines.isEmpty()) {
            return;
        }
        body.append('\n').append(heading).append(" (").append(lines.size()).append(")\n");
        lines.stream()
                .limit(MOST_LINES)
                .forEach(line -> body.append('\n')
                        .append(sentence(line))
                        .append('\n')
                        .append(TaskAddress.of(base, line.task()))
                        .append('\n'));
        if (lines.size() > MOST_LINES) {
            body.append("\nand ")
                    .append(lines.size() - MOST_LINES)
                    .append(" more, in Tasklist: ")
                    .append(base)
                    .append("/camunda/app/tasklist/\n");
        }
    }

    /** Such as “SBC-2026-0042: Assess performance. Late: it was due on 3 March 2027 at 17:00. (Contract managers)”. */
    static String sentence(Line line) {
        String words = line.reference() + ": " + line.name() + ". " + due(line);
        return (line.waitsFor().isEmpty() ? words : words + " (" + line.waitsFor() + ")").strip();
    }

    private static String due(Line line) {
        if (line.due() == null) {
            return "";
        }
        String moment = WrittenDate.of(line.due());
        return line.urgency() == Urgency.LATE ? "Late: it was due on " + moment + "." : "Due on " + moment + ".";
    }
}
