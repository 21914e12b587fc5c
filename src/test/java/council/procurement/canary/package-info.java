/** What tests of confidentiality have in common: texts that are found nowhere else, and the places where nobody should find them. */
@NullMarked
package council.procurement.canary;

import org.jspecify.annotations.NullMarked;
