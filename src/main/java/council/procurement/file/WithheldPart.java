package council.procurement.file;

/**
 * Something that is not told, and on which ground.
 *
 * @param what what it is
 * @param ground why it is not told, a sentence or two
 */
public record WithheldPart(String what, String ground) {}
