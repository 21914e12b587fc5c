package council.procurement.portfolio;

/** How pressing something is. Never told by a colour alone. */
public enum Tone {
    /** Something is past its day. */
    RED("Late"),
    /** Something is due within fourteen days. */
    AMBER("Due soon"),
    /** Neither. */
    NONE("On time");

    private final String words;

    Tone(String words) {
        this.words = words;
    }

    /** The same for people. */
    public String words() {
        return words;
    }

    /** This, unless there are none that are so. */
    Tone unlessNone(long count) {
        return count == 0 ? NONE : this;
    }
}
