package council.procurement.rules.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What comes back from asking a rule. */
public sealed interface Reply {

    /**
     * The rule's answer.
     *
     * @param outcome its fields by name; a field that does not apply is null
     * @param rule the rule's id
     * @param version the rule's version
     * @param citation where the answer stands
     * @param because why it is so, in a sentence or more
     * @param inputs what the rule understood it was given
     */
    record Answer(
            Map<String, @Nullable Object> outcome,
            String rule,
            String version,
            String citation,
            String because,
            Map<String, Object> inputs)
            implements Reply {

        public Answer {
            outcome = Collections.unmodifiableMap(new LinkedHashMap<>(outcome));
            inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        }
    }

    /**
     * The rule cannot work with what it was given.
     *
     * @param faults all that is wrong, in the order of the rule's inputs
     */
    record Faulty(List<Fault> faults) implements Reply {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /**
     * The law's own figures for the days asked about are not published yet.
     *
     * @param sentence what is missing, and what to do
     */
    record NotYetKnown(String sentence) implements Reply {}
}
