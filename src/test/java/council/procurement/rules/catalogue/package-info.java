@NullMarked
package council.procurement.rules.catalogue;

import org.jspecify.annotations.NullMarked;
