package council.procurement.rules.notices;

/**
 * Something a notice says.
 *
 * @param name its name for programs, in camel case
 * @param label what it is, for people
 * @param source who knows it
 * @param required whether the notice is not complete without it; what applies in some cases only is not required
 */
public record NoticeField(String name, String label, Source source, boolean required) {

    /** Where what a field says comes from. */
    public enum Source {
        /** The council's own name and contact, which are settings. */
        COUNCIL("the council’s settings"),
        /** The contracts register. */
        REGISTER("the contracts register"),
        /** What is on record in the case: an earlier notice, a proposal, an assessment. */
        CASE("the case"),
        /** Whoever drafts it. */
        OFFICER("whoever drafts it");

        private final String words;

        Source(String words) {
            this.words = words;
        }

        /** The same for people. */
        public String words() {
            return words;
        }
    }

    static NoticeField council(String name, String label) {
        return new NoticeField(name, label, Source.COUNCIL, true);
    }

    static NoticeField register(String name, String label) {
        return new NoticeField(name, label, Source.REGISTER, true);
    }

    static NoticeField known(String name, String label) {
        return new NoticeField(name, label, Source.CASE, true);
    }

    static NoticeField asked(String name, String label) {
        return new NoticeField(name, label, Source.OFFICER, true);
    }

    NoticeField whereItApplies() {
        return new NoticeField(name, label, source, false);
    }
}
