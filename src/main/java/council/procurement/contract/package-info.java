/**
 * What happens to a contract while it is managed: {@code bpmn/contract}. Reviews, options, notice, variations, an early
 * end, and bringing the service in house; one package for each. Knows the register, and no step.
 */
@NullMarked
package council.procurement.contract;

import org.jspecify.annotations.NullMarked;
