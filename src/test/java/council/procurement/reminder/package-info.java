@NullMarked
package council.procurement.reminder;

import org.jspecify.annotations.NullMarked;
