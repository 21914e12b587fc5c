package council.procurement.reminder;

/**
 * An e-mail's words.
 *
 * @param subject its subject, one line
 * @param body its text, plain
 */
public record Letter(String subject, String body) {}
