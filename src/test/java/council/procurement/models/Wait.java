package council.procurement.models;

import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * What a timer waits for, in words.
 *
 * @param event the event's name
 * @param until when it fires
 * @param then what it does then
 */
record Wait(String event, String until, String then) {

    private static final Pattern CALL = Pattern.compile("\\$\\{([\\w.]+)\\(.*}");

    static Wait of(TimerEventDefinition timer) {
        Event event = (Event) timer.getParentElement();
        String until = Stream.<ModelElementInstance>of(
                        timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
                .filter(Objects::nonNull)
                .map(time -> words(time.getTextContent().strip()))
                .collect(Collectors.joining());
        return new Wait(String.valueOf(event.getName()), until, then(event));
    }

    private static String words(String time) {
        Matcher call = CALL.matcher(time);
        if (call.matches()) {
            return "at `" + call.group(1) + "`";
        }
        return days(time).orElse("`" + time + "`");
    }

    /** Lengths of time without hours and minutes. */
    private static Optional<String> days(String time) {
        if (!time.matches("P(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?") || time.equals("P")) {
            return Optional.empty();
        }
        Period length = Period.parse(time);
        return Optional.of("after "
                + Stream.of(
                                counted(length.getYears(), "year"),
                                counted(length.getMonths(), "month"),
                                counted(length.getDays(), "day"))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" and ")));
    }

    private static String counted(int number, String unit) {
        return number == 0 ? "" : number + " " + unit + (number == 1 ? "" : "s");
    }

    private static String then(Event event) {
        if (event instanceof StartEvent) {
            return "starts";
        }
        if (event instanceof BoundaryEvent boundary) {
            String task = String.valueOf(boundary.getAttachedTo().getName());
            return boundary.cancelActivity() ? "ends “" + task + "”" : "“" + task + "” goes on beside it";
        }
        return "the process goes on";
    }
}
