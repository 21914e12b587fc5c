@NullMarked
package council.procurement.rules;

import org.jspecify.annotations.NullMarked;
