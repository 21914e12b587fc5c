package council.procurement.step.revaluation;

/**
 * What a new value does to the cycle that is running.
 *
 * @param coverageChanged whether the Act covers the procurement otherwise than before
 * @param routeStands whether the route that was chosen can stay
 * @param goesBack whether the cycle goes back to the question of the route by itself; false where the route stands
 * @param approvalsToAsk whether approvals that do not hold any more are asked for again
 */
record Consequences(boolean coverageChanged, boolean routeStands, boolean goesBack, boolean approvalsToAsk) {}
