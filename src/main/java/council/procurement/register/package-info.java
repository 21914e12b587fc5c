/**
 * The contracts register: contracts, suppliers, the dates of a contract with the timers that wait for them, and how an
 * existing register comes in.
 */
@NullMarked
package council.procurement.register;

import org.jspecify.annotations.NullMarked;
