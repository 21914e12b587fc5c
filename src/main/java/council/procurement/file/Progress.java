package council.procurement.file;

import java.util.List;

/**
 * Where a case stands.
 *
 * @param sentence the same in a sentence or two
 * @param steps the eight steps in their order
 */
public record Progress(String sentence, List<Step> steps) {

    public Progress {
        steps = List.copyOf(steps);
    }

    /** How a case stands to a step. */
    public enum State {
        /** It has done the step. */
        DONE("Done"),
        /** It is in the step now. */
        NOW("Now"),
        /** The step was given up. */
        GIVEN_UP("Given up"),
        /** The step was done before Octant knew of the case. */
        BEFORE("Before Octant"),
        /** It has not come to the step, and may never. */
        AHEAD("To come"),
        /** It is closed and did not come to the step. */
        NEVER("Not done");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** The same for people. */
        public String words() {
            return words;
        }
    }

    /**
     * A step.
     *
     * @param number 1 to 8
     * @param title what people call it
     * @param state how the case stands to it
     * @param when since when, or from when to when; empty where there is nothing to tell
     */
    public record Step(int number, String title, State state, String when) {

        /** Whether the case is in it now. */
        public boolean isNow() {
            return state == State.NOW;
        }
    }
}
