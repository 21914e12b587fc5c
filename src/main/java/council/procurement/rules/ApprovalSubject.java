package council.procurement.rules;

/** What somebody is asked to approve on the way from a need to a running contract. */
public enum ApprovalSubject {

    /** To go on with a need: gate 0, before the options are appraised. */
    MANDATE("the mandate"),
    /** The strategy by which it is bought: gate 1, before the tender is prepared. */
    STRATEGY("the strategy"),
    /** To depart from the council's rules, such as its route to market. */
    WAIVER("the waiver"),
    /** That the tender goes out: gate 2. */
    RELEASE("the release of the tender"),
    /** Who gets the contract: gate 3. */
    AWARD("the award"),
    /** A change of what was approved before. */
    CHANGE("the change");

    private final String words;

    ApprovalSubject(String words) {
        this.words = words;
    }

    /** The same in the middle of a sentence. */
    public String words() {
        return words;
    }

    /** The same for the beginning of a sentence. */
    public String title() {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
