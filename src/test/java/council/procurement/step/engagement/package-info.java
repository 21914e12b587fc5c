@NullMarked
package council.procurement.step.engagement;

import org.jspecify.annotations.NullMarked;
