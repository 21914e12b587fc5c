package council.procurement.file;

/**
 * Something that happened.
 *
 * @param when when it happened
 * @param who by whom
 * @param what in words
 */
public record Happening(String when, String who, String what) {}
