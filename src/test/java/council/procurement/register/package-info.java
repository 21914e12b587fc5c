@NullMarked
package council.procurement.register;

import org.jspecify.annotations.NullMarked;
