package council.procurement.file;

/**
 * What a contract has taught.
 *
 * @param text the lesson
 * @param step the step in which it helps next time: its number and title
 * @param filed when it was filed
 */
public record Lesson(String text, String step, String filed) {}
