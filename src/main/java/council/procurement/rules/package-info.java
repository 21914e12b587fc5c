/**
 * The law and the council's policy as pure functions: dates, limits and permitted grounds, each with its source. Knows
 * neither Spring nor the engine nor the database.
 */
@NullMarked
package council.procurement.rules;

import org.jspecify.annotations.NullMarked;
