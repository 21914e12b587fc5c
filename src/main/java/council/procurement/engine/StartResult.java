package council.procurement.engine;

import java.util.Map;

/**
 * What a start form leads to.
 *
 * @param reference the business key of the new process instance
 * @param sentence what was done, for the timeline
 * @param routing process variables, declared in the variables class of the process
 */
public record StartResult(String reference, String sentence, Map<String, Object> routing) {}
