package council.procurement.reminder;

/** Takes mails and brings them to people. What it answers is all that is known of a mail. */
interface MailCarrier {

    /**
     * A mail, ready to go.
     *
     * @param key what tells it from all others, the same at every attempt
     * @param attempt how often it has been tried, this time included
     * @param to the address it goes to
     * @param letter what it says
     */
    record Parcel(String key, int attempt, String to, Letter letter) {}

    /** What came of an attempt. */
    sealed interface Answer permits Taken, Refused, Unknown {}

    /** It was taken, now or before. */
    record Taken() implements Answer {}

    /**
     * It will not be taken, however often it is sent.
     *
     * @param problem why, in words
     */
    record Refused(String problem) implements Answer {}

    /**
     * It was not taken, or nobody knows; it is to be tried again.
     *
     * @param problem what went wrong, in words
     */
    record Unknown(String problem) implements Answer {}

    /** Sends it. Does not throw for whatever the other side does. */
    Answer send(Parcel parcel);
}
