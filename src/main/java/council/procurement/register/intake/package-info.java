/**
 * Reads a contracts register as a council keeps it: recognises its columns, reads its cells, and says of every row
 * whether it can be taken, and if not, what to mend. Pure reading: knows neither the database nor the engine.
 */
@NullMarked
package council.procurement.register.intake;

import org.jspecify.annotations.NullMarked;
