/**
 * The rules as people and programs ask them: each with an id, its source, what it wants to know, what it answers and why.
 * The rules themselves are in the package above.
 */
@NullMarked
package council.procurement.rules.catalogue;

import org.jspecify.annotations.NullMarked;
