@NullMarked
package council.procurement.register.intake;

import org.jspecify.annotations.NullMarked;
