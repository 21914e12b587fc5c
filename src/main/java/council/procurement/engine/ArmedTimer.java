package council.procurement.engine;

import java.time.Instant;

/**
 * A timer that waits in the engine.
 *
 * @param reference the business key of its process instance: the contract's or cycle's reference
 * @param process the id of the process
 * @param name the name of the timer in its model: what follows {@code Event_} or {@code BoundaryEvent_} in its id
 * @param number what distinguishes several instances of one process under one reference; 0 where there is one
 * @param due when it fires
 */
public record ArmedTimer(String reference, String process, String name, int number, Instant due) {}
