@NullMarked
package council.procurement.watch;

import org.jspecify.annotations.NullMarked;
