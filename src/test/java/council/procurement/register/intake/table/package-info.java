@NullMarked
package council.procurement.register.intake.table;

import org.jspecify.annotations.NullMarked;
