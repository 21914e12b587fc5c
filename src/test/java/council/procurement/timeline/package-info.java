@NullMarked
package council.procurement.timeline;

import org.jspecify.annotations.NullMarked;
