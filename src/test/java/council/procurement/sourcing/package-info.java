@NullMarked
package council.procurement.sourcing;

import org.jspecify.annotations.NullMarked;
