/** Which notices the law asks for, by when, and what they say: as data and pure functions. */
@NullMarked
package council.procurement.rules.notices;

import org.jspecify.annotations.NullMarked;
